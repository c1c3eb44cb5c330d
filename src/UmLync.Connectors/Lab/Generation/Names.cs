using System.Globalization;

namespace UmLync.Connectors.Lab.Generation;

/// <summary>The names that generated objects bear.</summary>
internal static class Names
{
    private static readonly (string City, string Country)[] Cities =
    [
        ("Redmond", "1"), ("Atlanta", "1"), ("Madrid", "34"), ("Shanghai", "86"), ("London", "44"), ("Munich", "49"), ("Paris", "33"),
        ("Milan", "39"), ("Dublin", "353"), ("Oslo", "47"), ("Stockholm", "46"), ("Warsaw", "48"), ("Vienna", "43"), ("Zurich", "41"),
        ("Lisbon", "351"), ("Athens", "30"), ("Prague", "420"), ("Budapest", "36"), ("Bucharest", "40"), ("Helsinki", "358"),
        ("Chicago", "1"), ("Dallas", "1"), ("Denver", "1"), ("Boston", "1"), ("Toronto", "1"), ("Montreal", "1"), ("Mexico", "52"),
        ("Bogota", "57"), ("Lima", "51"), ("Santiago", "56"), ("Tokyo", "81"), ("Osaka", "81"), ("Seoul", "82"), ("Beijing", "86"),
        ("Chengdu", "86"), ("Singapore", "65"), ("Sydney", "61"), ("Perth", "61"), ("Auckland", "64"), ("Mumbai", "91"),
    ];

    private static readonly string[] FirstNames =
    [
        "katie", "kim", "david", "arlene", "tony", "sara", "pilar", "jun", "wei", "maria", "lene", "peter", "anna", "carlos", "yan",
        "michael", "laura", "henrik", "ines", "george", "olga", "pavel", "rosa", "samuel", "tina", "victor", "wanida", "xavier", "yuki",
    ];

    private static readonly string[] LastNames =
    [
        "jordan", "akers", "hamilton", "huff", "wang", "davis", "pinilla", "cao", "chen", "gonzalez", "aalling", "houston", "bedecs",
        "grilo", "li", "patten", "norman", "jensen", "almeida", "jiang", "kotova", "kuznets", "ortega", "stone", "weber", "zhao",
        "songtham", "leroy", "tanaka", "fischer", "rossi",
    ];

    public static string City(int index) => Repeated(Cities[index % Cities.Length].City, index / Cities.Length);

    public static string Country(int index) => Cities[index % Cities.Length].Country;

    /// <summary>What stands before the @ in the addresses of a person; the number keeps namesakes apart.</summary>
    public static string Alias(int first, int last, int number) => FirstNames[first] + "." + LastNames[last] + Number(number);

    public static int FirstNameCount => FirstNames.Length;

    public static int LastNameCount => LastNames.Length;

    public static string Number(int number, int digits = 1) => number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static string Repeated(string city, int round) => round == 0 ? city : city + Number(round + 1);
}

namespace UmLync.Topologies;

/// <summary>The two Boolean objects, so that reading a hundred thousand flags allocates none.</summary>
internal static class Boxed
{
    public static readonly object True = true;
    public static readonly object False = false;

    public static object Of(bool flag) => flag ? True : False;
}

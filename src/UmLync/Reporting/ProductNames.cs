using UmLync.Topologies;

namespace UmLync.Reporting;

/// <summary>The names under which people know the releases.</summary>
internal static class ProductNames
{
    public static string Of(LyncRelease release) => release switch
    {
        LyncRelease.Ocs2007R2 => "Office Communications Server 2007 R2",
        LyncRelease.Lync2010 => "Lync Server 2010",
        LyncRelease.Lync2013 => "Lync Server 2013",
        LyncRelease.Sfb2015 => "Skype for Business Server 2015",
        _ => "Skype for Business Server 2019",
    };
}

namespace UmLync.Topologies;

/// <summary>The two products that UmLync joins.</summary>
public enum Product
{
    /// <summary>Microsoft Exchange Server 2010, 2013 or 2016 with Unified Messaging.</summary>
    Exchange,

    /// <summary>Lync Server 2010 or 2013, Skype for Business Server 2015 or 2019.</summary>
    Lync,
}

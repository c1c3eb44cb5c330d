namespace UmLync.Contacts;

/// <summary>What an operator wants of one contact; null is left as it is.</summary>
public sealed record ContactValues
{
    /// <summary>The number, in E.164 form.</summary>
    public string? Number { get; init; }

    /// <summary>The FQDN of the pool: a Front End pool or Standard Edition server, never of Skype for Business Server 2019.</summary>
    public string? Pool { get; init; }

    /// <summary>The name shown to users.</summary>
    public string? DisplayName { get; init; }

    /// <summary>What the contact is for; empty for none.</summary>
    public string? Description { get; init; }

    /// <summary>The routing key, which begins with the address of the contact.</summary>
    public string? RoutingKey { get; init; }

    /// <summary>Whether the contact is enabled for Lync and has Enterprise Voice.</summary>
    public bool? IsEnabled { get; init; }
}

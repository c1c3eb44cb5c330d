using UmLync.Topologies;

namespace UmLync.Contacts;

/// <summary>Where a contact is homed, and whether calls can reach it there.</summary>
internal static class ContactHome
{
    /// <summary>Whether it is enabled for Lync and has Enterprise Voice (domain.md E.2 row 21); null when not read.</summary>
    public static bool? IsEnabled(ExumContact contact) =>
        contact.Enabled == false || contact.EnterpriseVoiceEnabled == false ? false
        : contact.Enabled is null || contact.EnterpriseVoiceEnabled is null ? null : true;

    /// <summary>
    /// Whether no contact works on its pool: one of Skype for Business Server 2019 (E.2 row 25), a Director or branch (B.3: a Front
    /// End pool or Standard Edition server), or one that is not there; null when not read.
    /// </summary>
    public static bool? IsUnsupported(ExumContact contact, IEstateView estate) =>
        contact.RegistrarPool is null ? null
        : estate.Find(contact.Scope, LyncPool.Schema, contact.RegistrarPool) is not { } pool ? estate.CoverageOf(contact.Scope, LyncPool.Schema).IsComplete ? true : null
        : pool.Release == LyncRelease.Sfb2019 || pool.PoolKind is PoolKind.Director or PoolKind.Branch ? true
        : pool.Release is null || pool.PoolKind is null ? null : false;
}

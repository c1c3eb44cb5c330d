using System.Globalization;
using System.Linq;
using UmLync.Topologies;
using UmLync.Values;

namespace UmLync.Connectors.Tests.Estates;

/// <summary>
/// Numbers, auto attendants and the contacts that lead to them, with the usual defects: contacts that lack, that kept an old number,
/// that stand on a pool where none works, that serve a plan which is gone, that were made twice, or whose key contradicts the number.
/// </summary>
internal sealed class PlausibleContacts(Topology estate, Dice dice)
{
    private static readonly DistinguishedName Unit = DistinguishedName.Parse("OU=UM,DC=contoso,DC=com");

    private readonly TopologyBuilder _builder = estate.ToBuilder();
    private int _number = 1000;

    /// <summary>The estate with them.</summary>
    public static Topology On(Topology estate, int seed) => new PlausibleContacts(estate, new Dice(seed)).Add();

    private Topology Add()
    {
        LyncPool[] pools = [.. estate.All(LyncPool.Schema)];
        foreach (LyncPool pool in pools.Where(_ => dice.Chance(15)))
        {
            _builder.Put(pool with { Release = LyncRelease.Sfb2019 });
        }

        foreach (Scope deployment in estate.ScopesOf(Product.Lync).Where(_ => dice.Chance(90)))
        {
            _builder.Put(new ContactUnit { Scope = deployment, Name = Unit });
        }

        foreach (UmDialPlan plan in estate.SipDialPlans().Where(_ => dice.Chance(85)))
        {
            ValueList<string> numbers = new([.. Enumerable.Range(0, dice.UpTo(2)).Select(_ => NextNumber())]);
            _builder.Put(plan with { AccessTelephoneNumbers = numbers, PilotIdentifiers = ValueList<string>.Empty });
            UmAutoAttendant attendant = new()
            {
                Scope = plan.Scope,
                Name = plan.Name + "Reception",
                DialPlan = plan.Name,
                Status = AttendantStatus.Enabled,
                PilotIdentifiers = new([NextNumber()]),
                DtmfFallbackAutoAttendant = Optional<string>.None,
            };
            _builder.Put(attendant);
            AddContacts(plan, numbers, attendant, pools);
        }

        return _builder.Build();
    }

    private void AddContacts(UmDialPlan plan, ValueList<string> numbers, UmAutoAttendant attendant, LyncPool[] pools)
    {
        LyncPool home = dice.Pick<LyncPool>(pools);
        string user = plan.Name + "." + plan.Scope.Forest.FirstLabel;
        if (dice.Chance(60))
        {
            string number = dice.Chance(20) ? NextNumber() : dice.Chance(10) ? attendant.PilotIdentifiers![0] : numbers[0];
            _builder.Put(ContactOf(home.Scope, user + ".access", number, home, isAttendant: false, ";opaque=app:exum:" + plan.PhoneContext));
        }

        if (dice.Chance(60))
        {
            _builder.Put(ContactOf(home.Scope, user + ".reception", dice.Chance(20) ? NextNumber() : attendant.PilotIdentifiers![0], home, isAttendant: true, ";opaque=app:exum:x:" + plan.PhoneContext));
        }

        if (dice.Chance(20))
        {
            _builder.Put(ContactOf(home.Scope, user + ".gone", NextNumber(), home, isAttendant: false, ";opaque=app:exum:Gone.contoso.com"));
        }

        if (dice.Chance(10))
        {
            _builder.Put(ContactOf(home.Scope, user + ".again", numbers[0], home, isAttendant: false, ";opaque=app:exum:" + plan.PhoneContext));
        }
    }

    private static ExumContact ContactOf(Scope deployment, string user, string number, LyncPool home, bool isAttendant, string key) => new()
    {
        Scope = deployment,
        SipAddress = SipUri.Parse("sip:" + user + "@contoso.com"),
        DisplayNumber = number,
        LineUri = "tel:" + number,
        RegistrarPool = home.Fqdn.ToString(),
        AutoAttendant = isAttendant,
        IsSubscriberAccess = !isAttendant,
        Enabled = true,
        EnterpriseVoiceEnabled = true,
        OtherIpPhone = "sip:" + user + "@contoso.com" + key,
        DisplayName = user,
        Description = Optional<string>.None,
        Ou = Unit,
        HostedVoicemailPolicy = Optional<string>.None,
    };

    private string NextNumber() => "+1425555" + _number++.ToString(CultureInfo.InvariantCulture);
}

using UmLync.Planning;

namespace UmLync.Connectors.Directories.Reading;

/// <summary>
/// Every name of the products' schema that UmLync reads, each from domain.md. Names that it does not have are not read, and
/// those that it calls unverified are read but said to be so. (Names of Active Directory itself, such as <c>cn</c>, are
/// documented by [MS-ADTS] and stand where they are used.)
/// </summary>
internal static class SchemaNames
{
    public static readonly SchemaName PoolsClass = new("msRTCSIP-Pools", "A.3", Evidence.Confirmed);
    public static readonly SchemaName PoolVersion = new("msRTCSIP-PoolVersion", "A.3", Evidence.Confirmed);
    public static readonly SchemaName PoolData = new("msRTCSIP-PoolData", "A.3", Evidence.Confirmed);
    public static readonly SchemaName PoolType = new("msRTCSIP-PoolType", "A.3", Evidence.Confirmed);

    public static readonly SchemaName DialPlanClass = new("msExchUMDialPlan", "C.2", Evidence.Field);
    public static readonly SchemaName UriType = new("msExchUMDialPlanURIType", "C.2", Evidence.Unverified);
    public static readonly SchemaName PhoneContext = new("msExchUMPhoneContext", "C.2", Evidence.Unverified);
    public static readonly SchemaName AccessNumbers = new("msExchUMVoiceMailPilotNumbers", "C.2", Evidence.Field);

    public static readonly SchemaName AttendantClass = new("msExchUMAutoAttendant", "C.2", Evidence.Field);
    public static readonly SchemaName AttendantNumbers = new("msExchUMAutoAttendantDialedNumbers", "C.2", Evidence.Field);

    public static readonly SchemaName GatewayClass = new("msExchUMIPGateway", "C.2", Evidence.Unverified);
    public static readonly SchemaName GatewayAddress = new("msExchUMIPGatewayAddress", "C.2", Evidence.Unverified);

    public static readonly SchemaName HuntGroupClass = new("msExchUMHuntGroup", "C.2", Evidence.Unverified);
    public static readonly SchemaName HuntGroupDialPlan = new("msExchUMHuntGroupDialPlanLink", "C.2", Evidence.Unverified);

    public static readonly SchemaName ServerClass = new("msExchExchangeServer", "C.2", Evidence.Inferred);
    public static readonly SchemaName ServerVersion = new("versionNumber", "C.2", Evidence.Inferred);

    public static readonly SchemaName SipAddress = new("msRTCSIP-PrimaryUserAddress", "B.4", Evidence.Confirmed);
    public static readonly SchemaName UserEnabled = new("msRTCSIP-UserEnabled", "B.4", Evidence.Confirmed);
    public static readonly SchemaName HomeServer = new("msRTCSIP-PrimaryHomeServer", "B.4", Evidence.Confirmed);
    public static readonly SchemaName OptionFlags = new("msRTCSIP-OptionFlags", "B.4", Evidence.Confirmed);
    public static readonly SchemaName Line = new("msRTCSIP-Line", "B.4", Evidence.Confirmed);
    public static readonly SchemaName SourceObjectType = new("msRTCSIP-SourceObjectType", "B.4", Evidence.Confirmed);
    public static readonly SchemaName RoutingKey = new("otherIpPhone", "B.4", Evidence.Field);

    public static readonly SchemaName MailboxDialPlan = new("msExchUMRecipientDialPlanLink", "C.2", Evidence.Confirmed);
    public static readonly SchemaName VoiceMailSettings = new("msExchUCVoiceMailSettings", "D.2", Evidence.Confirmed);
    public static readonly SchemaName ProxyAddresses = new("proxyAddresses", "C.6", Evidence.Confirmed);
}

using System.Collections.Generic;
using System.Management.Automation;
using UmLync.Json;
using UmLync.Text;

namespace UmLync.Cmdlets;

/// <summary>Problems of the domain as PowerShell shows them: the id that scripts test, the category, the target, the remedy.</summary>
internal static class Errors
{
    /// <summary>The category of each problem that is not simply an operation that makes no sense, or a file with wrong content.</summary>
    internal static readonly IReadOnlyDictionary<string, ErrorCategory> Categories = new Dictionary<string, ErrorCategory>
    {
        ["NotConnected"] = ErrorCategory.ConnectionError,
        ["SessionIsBroken"] = ErrorCategory.ConnectionError,
        ["SessionCannotBeOpened"] = ErrorCategory.ConnectionError,
        ["NoShellIsHere"] = ErrorCategory.ConnectionError,
        ["ProductHasNoShell"] = ErrorCategory.ConnectionError,
        ["CredentialNeedsAddress"] = ErrorCategory.InvalidArgument,
        ["PinIsForOneUser"] = ErrorCategory.InvalidArgument,
        ["SenderIsReceiver"] = ErrorCategory.InvalidArgument,
        ["ServerHasNoSession"] = ErrorCategory.ConnectionError,
        ["CommandIsNotThere"] = ErrorCategory.ObjectNotFound,
        ["ObjectCannotBeRead"] = ErrorCategory.ReadError,
        ["ExchangePathIsUnknown"] = ErrorCategory.ObjectNotFound,
        ["ServerFileIsMissing"] = ErrorCategory.ObjectNotFound,
        ["ServerFileCannotBeWritten"] = ErrorCategory.WriteError,
        ["ComputerIsNoServer"] = ErrorCategory.InvalidArgument,
        ["ServerFileMayBeDamaged"] = ErrorCategory.WriteError,
        ["SharedKeyCannotStay"] = ErrorCategory.InvalidArgument,
        ["RequestIsKeyFile"] = ErrorCategory.InvalidArgument,
        ["NameIsNoFqdn"] = ErrorCategory.InvalidArgument,
        ["NoSystemIsNamed"] = ErrorCategory.InvalidArgument,
        ["SystemIsNamedTwice"] = ErrorCategory.InvalidArgument,
        ["ForestIsNeeded"] = ErrorCategory.InvalidArgument,
        ["ForestIsUnknown"] = ErrorCategory.InvalidArgument,
        ["ConsentNeedsOperator"] = ErrorCategory.OperationStopped,
        ["FileIsMissing"] = ErrorCategory.ObjectNotFound,
        ["FolderIsMissing"] = ErrorCategory.ObjectNotFound,
        ["FileAccessIsDenied"] = ErrorCategory.PermissionDenied,
        ["FileCannotBeChanged"] = ErrorCategory.PermissionDenied,
        ["FileCannotBeRead"] = ErrorCategory.ReadError,
        ["FileCannotBeWritten"] = ErrorCategory.WriteError,
        ["FileIsFolder"] = ErrorCategory.InvalidArgument,
        ["FileIsInUse"] = ErrorCategory.ResourceBusy,
        ["FileIsNoText"] = ErrorCategory.InvalidData,
        ["FindingFormIsUnknown"] = ErrorCategory.InvalidArgument,
        ["FirewallFormIsUnknown"] = ErrorCategory.InvalidArgument,
        ["InputIsDamaged"] = ErrorCategory.InvalidData,
        ["FileIsTooLarge"] = ErrorCategory.LimitsExceeded,
        ["FileIsThereAlready"] = ErrorCategory.ResourceExists,
        ["DiskIsFull"] = ErrorCategory.WriteError,
        ["EstateIsLocked"] = ErrorCategory.ResourceBusy,
        ["JournalExists"] = ErrorCategory.ResourceExists,
        ["JournalIsEdited"] = ErrorCategory.SecurityError,
        ["JournalIsCut"] = ErrorCategory.InvalidData,
        ["JournalHasNoPlan"] = ErrorCategory.InvalidData,
        ["PathIsInvalid"] = ErrorCategory.InvalidArgument,
        ["PathIsNoFile"] = ErrorCategory.InvalidArgument,
        ["ChangeIsNotInJournal"] = ErrorCategory.ObjectNotFound,
        ["EndpointCannotBeReached"] = ErrorCategory.ConnectionError,
        ["EndpointDoesNotListen"] = ErrorCategory.ConnectionError,
        ["EndpointIsSilent"] = ErrorCategory.OperationTimeout,
        ["EndpointNameIsUnknown"] = ErrorCategory.ObjectNotFound,
        ["EndpointShowsNoCertificate"] = ErrorCategory.ObjectNotFound,
        ["EndpointSpeaksNoTls"] = ErrorCategory.ProtocolError,
        ["CertificateIsNone"] = ErrorCategory.InvalidData,
        ["CertificateIsTooLarge"] = ErrorCategory.LimitsExceeded,
        ["FileHoldsNoCertificate"] = ErrorCategory.InvalidData,
        ["InputIsNoCertificate"] = ErrorCategory.InvalidType,
        ["OwnCertificateCannotBeOpened"] = ErrorCategory.AuthenticationError,
        ["OwnCertificateHasNoKey"] = ErrorCategory.InvalidArgument,
        ["SipEndpointIsWrong"] = ErrorCategory.InvalidArgument,
        ["PfxCannotBeRead"] = ErrorCategory.InvalidData,
        ["CertificateFileIsNeeded"] = ErrorCategory.ObjectNotFound,
        ["PfxHasNoKey"] = ErrorCategory.InvalidArgument,
        ["PfxHoldsAnotherCertificate"] = ErrorCategory.InvalidArgument,
        ["PfxNeedsPassword"] = ErrorCategory.AuthenticationError,
        ["PfxPasswordIsWrong"] = ErrorCategory.AuthenticationError,
        ["BlueprintNamesUnknownServer"] = ErrorCategory.ObjectNotFound,
        ["CertificateIsNotOnServer"] = ErrorCategory.ObjectNotFound,
        ["CertificateIsOnNoServer"] = ErrorCategory.ObjectNotFound,
        ["CertificateIsUnfit"] = ErrorCategory.InvalidArgument,
        ["ServerAnswersNoCalls"] = ErrorCategory.InvalidArgument,
        ["ServerIsNotThere"] = ErrorCategory.ObjectNotFound,
        ["CertificateServerIsNotThere"] = ErrorCategory.ObjectNotFound,
        ["CommonNameIsTooLong"] = ErrorCategory.LimitsExceeded,
        ["KeyCannotBeKept"] = ErrorCategory.WriteError,
        ["KeyFileExists"] = ErrorCategory.ResourceExists,
        ["KeyFileNeedsNewerPowerShell"] = ErrorCategory.NotImplemented,
        ["KeyPasswordIsEmpty"] = ErrorCategory.InvalidArgument,
        ["MachineStoreNeedsWindows"] = ErrorCategory.NotImplemented,
        ["StoreCannotBeRead"] = ErrorCategory.OpenError,
        ["StoreHoldsNoSuchCertificate"] = ErrorCategory.ObjectNotFound,
        ["StorePlaceIsWrong"] = ErrorCategory.InvalidArgument,
        ["BindingIsNotThere"] = ErrorCategory.ObjectNotFound,
        ["BlueprintNamesUnknownDialPlan"] = ErrorCategory.ObjectNotFound,
        ["BlueprintNamesUnknownGateway"] = ErrorCategory.ObjectNotFound,
        ["BlueprintNamesUnknownPool"] = ErrorCategory.ObjectNotFound,
        ["DialPlanIsNotThere"] = ErrorCategory.ObjectNotFound,
        ["PairIsNotThere"] = ErrorCategory.ObjectNotFound,
        ["PermissionIsNotNeeded"] = ErrorCategory.ObjectNotFound,
        ["PoolIsNotThere"] = ErrorCategory.ObjectNotFound,
        ["ServiceIsNotThere"] = ErrorCategory.ObjectNotFound,
        ["BlueprintChoosesWrongOutboundPool"] = ErrorCategory.InvalidArgument,
        ["DialPlanIsNotSip"] = ErrorCategory.InvalidType,
        ["GatewayNameIsTaken"] = ErrorCategory.ResourceExists,
        ["GatewayNameIsTooLong"] = ErrorCategory.InvalidArgument,
        ["PoolNeverPlacesCalls"] = ErrorCategory.InvalidArgument,
        ["FolderHoldsRun"] = ErrorCategory.ResourceExists,
        ["FolderIsFile"] = ErrorCategory.ResourceExists,
        ["FolderHoldsScripts"] = ErrorCategory.ResourceExists,
        ["SecurityDoesNotFitPools"] = ErrorCategory.InvalidArgument,
    };

    /// <summary>The record of the problem.</summary>
    public static ErrorRecord Of(UmLyncException problem, object? target) =>
        new(problem, problem.Id, CategoryOf(problem), target)
        {
            ErrorDetails = new ErrorDetails(problem.Message) { RecommendedAction = problem.RecommendedAction },
        };

    private static ErrorCategory CategoryOf(UmLyncException problem) =>
        Categories.TryGetValue(problem.Id, out ErrorCategory category) ? category
            : problem is JsonFormatException ? ErrorCategory.InvalidData : ErrorCategory.InvalidOperation;
}

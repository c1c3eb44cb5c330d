namespace UmLync.Planning;

/// <summary>What a planned change does.</summary>
public enum ChangeAction
{
    /// <summary>Makes an object that is not there.</summary>
    Create,

    /// <summary>Changes properties of an object.</summary>
    Update,

    /// <summary>Removes an object.</summary>
    Remove,

    /// <summary>Restarts, recycles or publishes: changes no setting.</summary>
    Operate,

    /// <summary>A wanted difference that no command carries out. A person does it; it is done when a new read shows it.</summary>
    Manual,
}

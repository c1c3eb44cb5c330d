using System;
using UmLync.Blueprints;
using UmLync.Designers;
using UmLync.Planning;
using UmLync.Users;

namespace UmLync.Cmdlets;

/// <summary>The designer of a batch, whose faults are told one by one before the batch is refused.</summary>
internal sealed class ToldFaults(IDesigner batch, Action<UserRemark> tell) : IDesigner
{
    public void Design(Draft draft, Blueprint blueprint)
    {
        try
        {
            batch.Design(draft, blueprint);
        }
        catch (UserBatchException refused)
        {
            foreach (UserRemark fault in refused.Faults)
            {
                tell(fault);
            }

            throw;
        }
    }
}

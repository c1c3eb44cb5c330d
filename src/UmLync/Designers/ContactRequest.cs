using System.Collections.Generic;
using UmLync.Blueprints;
using UmLync.Contacts;
using UmLync.Planning;
using UmLync.Text;
using UmLync.Values;

namespace UmLync.Designers;

/// <summary>What an operator asks for with one command: the contact of one dial plan or auto attendant, or all that lack.</summary>
public static class ContactRequest
{
    /// <summary>The designer that makes what is asked for.</summary>
    /// <param name="subject">The name of the dial plan or auto attendant; null for all.</param>
    /// <param name="role">What the contact stands for, where both have that name.</param>
    /// <param name="unit">The distinguished name of the organizational unit; null is not chosen.</param>
    /// <param name="sipDomain">The SIP domain; null is not chosen.</param>
    /// <param name="choice">What is chosen for the one contact.</param>
    /// <exception cref="UmLyncException">What is chosen for one contact is given for all, or a text has not the form of what it is.</exception>
    public static IDesigner Designer(string? subject, ContactRole? role, string? unit, string? sipDomain, ContactChoice choice)
    {
        if (subject is null && choice != ContactChoice.None && choice != new ContactChoice { Pool = choice.Pool })
        {
            throw new UmLyncException(new Message(nameof(Messages.ContactChoiceNeedsSubject)));
        }

        ContactChoices choices = ContactChoices.Computed with
        {
            OrganizationalUnit = unit is null ? null : DistinguishedName.Parse(unit),
            SipDomain = sipDomain is null ? null : Fqdn.Parse(sipDomain),
        };
        return new RequestDesigner(subject, role, choices, choice);
    }

    /// <summary>Whether the name is a dial plan's or an auto attendant's is known only when the estate is.</summary>
    private sealed class RequestDesigner(string? subject, ContactRole? role, ContactChoices choices, ContactChoice choice) : IDesigner
    {
        public void Design(Draft draft, Blueprint blueprint)
        {
            Dictionary<string, ContactChoice> access = [];
            Dictionary<string, ContactChoice> attendants = [];
            foreach (ContactTarget target in choice == ContactChoice.None ? [] : ContactTarget.In(draft))
            {
                bool isMeant = target.IsSip != false && (subject is null || System.StringComparer.OrdinalIgnoreCase.Equals(target.Name, subject))
                    && (role is null || target.IsAttendant == (role == ContactRole.AutoAttendant));
                if (isMeant && (target.IsAttendant || target.IsSip == true))
                {
                    (target.IsAttendant ? attendants : access)[target.Name] = choice;
                }
            }

            if (subject is not null && access.Count + attendants.Count > 1 && choice.Address is not null)
            {
                throw new UmLyncException(new Message(nameof(Messages.ContactSubjectIsTwo), subject));
            }

            new ContactDesigner(choices with { SubscriberAccess = access, AutoAttendants = attendants }, subject, role).Design(draft, blueprint);
        }
    }
}

using System.Collections;
using System.Collections.Generic;
using System.DirectoryServices.Protocols;
using System.Linq;
using System.Threading.Tasks;
using UmLync.Connectors.Text;
using UmLync.Text;

namespace UmLync.Connectors.Directories;

/// <summary>
/// What a search finds, in pages, streaming: while one page is worked on the server makes the next. It follows referrals to
/// servers of the same forest, each place once. What it could not have is in <see cref="Shortfalls"/> after the enumeration,
/// and whoever shows the result has to say so.
/// </summary>
public sealed class DirectorySearch : IEnumerable<DirectoryObject>
{
    private readonly DirectoryConnection _connection;
    private readonly DirectoryQuery _query;
    private readonly List<Message> _shortfalls = [];

    internal DirectorySearch(DirectoryConnection connection, DirectoryQuery query)
    {
        _connection = connection;
        _query = query;
    }

    /// <summary>What is missing from the last enumeration, and why; empty when it was whole.</summary>
    public IReadOnlyList<Message> Shortfalls => _shortfalls;

    /// <summary>Runs the search.</summary>
    /// <exception cref="UmLyncException">The server refuses it, or is lost on the way.</exception>
    public IEnumerator<DirectoryObject> GetEnumerator()
    {
        _shortfalls.Clear();
        ReferralTrail trail = new(_connection, _query, _shortfalls);
        while (trail.Next() is { } place)
        {
            foreach ((SearchResponse page, List<DirectoryObject> objects) in Pages(place))
            {
                foreach (DirectoryObject found in objects)
                {
                    yield return found;
                }

                foreach (SearchResultReference reference in page.References)
                {
                    trail.Add(place, reference.Reference);
                }

                Judge(page, place, trail);
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private IEnumerable<(SearchResponse Page, List<DirectoryObject> Objects)> Pages(ReferralTrail.Place place)
    {
        LdapLink link = place.Connection.Link();
        SearchRequest request = new(place.Base, _query.Filter.ToString(), DepthOf(_query), _query.Attributes.Count == 0 ? ["1.1"] : [.. _query.Attributes]);
        PageResultRequestControl control = new(_connection.Options.PageSize);
        request.Controls.Add(control);
        if (_query.ShowsPermissions)
        {
            request.Controls.Add(new SecurityDescriptorFlagControl(SecurityMasks.Owner | SecurityMasks.Group | SecurityMasks.Dacl));
        }

        Task<SearchResponse>? asked = null;
        try
        {
            SearchResponse? page = link.Search(request);
            while (page is not null)
            {
                // Before the next page is asked for: the line carries one search at a time.
                List<DirectoryObject> objects = [.. page.Entries.Cast<SearchResultEntry>().Select(entry => new DirectoryObject(entry, LongLists.Of(entry, link)))];
                byte[]? cookie = page.ResultCode == ResultCode.Success ? page.Controls.OfType<PageResultResponseControl>().FirstOrDefault()?.Cookie : null;
                if (cookie is { Length: > 0 })
                {
                    control.Cookie = cookie;
                    asked = Task.Run(() => link.Search(request));
                }

                yield return (page, objects);
                page = asked?.GetAwaiter().GetResult();
                asked = null;
            }
        }
        finally
        {
            // Whoever needs no more leaves a page on its way; the line is free for others only after it has arrived.
            Await(asked);
        }
    }

    private void Judge(SearchResponse page, ReferralTrail.Place place, ReferralTrail trail)
    {
        switch (page.ResultCode)
        {
            case ResultCode.Success:
                break;
            case ResultCode.Referral:
                trail.Add(place, page.Referral);
                break;
            default:
                _shortfalls.Add(new Message(nameof(DirectoryMessages.DirectoryStopsAtLimit), place.Connection.ToString(), place.Base, page.ResultCode.ToString()));
                break;
        }
    }

    private static SearchScope DepthOf(DirectoryQuery query) => query.Depth switch
    {
        SearchDepth.Itself => SearchScope.Base,
        SearchDepth.Children => SearchScope.OneLevel,
        _ => SearchScope.Subtree,
    };

    private static void Await(Task? asked)
    {
        try
        {
            asked?.GetAwaiter().GetResult();
        }
        catch (UmLyncException)
        {
            // Nobody waits for that page any more.
        }
    }
}

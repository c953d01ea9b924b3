namespace SalesProcessPlugins.Sandbox.WebApi.Batch;

/// <summary>Requests that are answered in one transaction; the first that fails undoes them all and is their only answer.</summary>
internal static class ChangeSet
{
    public static bool Answer(WebApiCall call, IReadOnlyList<BatchPart> parts, BatchAnswer answer)
    {
        var (requests, changes) = (new BatchRequests(call), new BatchAnswer("changeset"));
        try
        {
            call.Organization.InTransaction(Caller.Of(call.Http.Request, call.Organization), service =>
            {
                foreach (var part in parts)
                {
                    // A transaction stays on its thread; what a part reads and writes here lies in memory.
                    var response = requests.AnswerAsync(part, service).GetAwaiter().GetResult();
                    if (response.StatusCode >= StatusCodes.Status400BadRequest) throw new FailedPartException(part, response);
                    changes.Add(part.ContentId, response);
                }
            });
            answer.Add(changes);
            return true;
        }
        catch (FailedPartException failed)
        {
            answer.Add(failed.Part.ContentId, failed.Response);
            return false;
        }
    }

    private sealed class FailedPartException(BatchPart part, HttpResponse response) : Exception
    {
        public BatchPart Part => part;

        public HttpResponse Response => response;
    }
}

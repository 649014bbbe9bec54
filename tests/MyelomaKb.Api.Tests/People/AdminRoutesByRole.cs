namespace MyelomaKb.Api.Tests.People;

/// <summary>
/// The written table of who may use which route where editors work. Columns: nobody, an expired token, somebody without a role, editor,
/// reviewer, administrator, and keys of somebody with all three roles with one scope each (read, propose, review, publish, administer).
/// <c>+</c> is let in, <c>-</c> is not known (401), <c>x</c> is known and refused (403).
/// </summary>
internal static class AdminRoutesByRole
{
    public static readonly string[] Columns =
    [
        "nobody", "expired", "none", "editor", "reviewer", "administrator",
        "key:read", "key:propose", "key:review", "key:publish", "key:administer",
    ];

    public static readonly IReadOnlyDictionary<string, string> Table = new Dictionary<string, string>
    {
        ["POST /v1/admin/sign-in"] = /*                    */ "++ ++++ +++++",
        ["POST /v1/admin/sign-in/refresh"] = /*            */ "++ ++++ +++++",
        ["POST /v1/admin/sign-out"] = /*                   */ "-- ++++ xxxxx",
        ["GET /v1/admin/me"] = /*                          */ "-- ++++ xxxxx",
        ["PUT /v1/admin/me"] = /*                          */ "-- ++++ xxxxx",
        ["PUT /v1/admin/me/password"] = /*                 */ "-- ++++ xxxxx",
        ["POST /v1/admin/me/authenticator"] = /*           */ "-- ++++ xxxxx",
        ["POST /v1/admin/me/authenticator/confirmation"] = /**/ "-- ++++ xxxxx",
        ["POST /v1/admin/me/authenticator/removal"] = /*   */ "-- ++++ xxxxx",
        ["GET /v1/admin/people"] = /*                      */ "-- xxx+ xxxx+",
        ["POST /v1/admin/people"] = /*                     */ "-- xxx+ xxxx+",
        ["GET /v1/admin/people/{id}"] = /*                 */ "-- xxx+ xxxx+",
        ["PUT /v1/admin/people/{id}"] = /*                 */ "-- xxx+ xxxx+",
        ["POST /v1/admin/people/{id}/invitation"] = /*     */ "-- xxx+ xxxx+",
        ["GET /v1/admin/invitations/{code}"] = /*          */ "++ ++++ +++++",
        ["POST /v1/admin/invitations/{code}"] = /*         */ "++ ++++ +++++",
        ["GET /v1/admin/keys"] = /*                        */ "-- ++++ xxxxx",
        ["POST /v1/admin/keys"] = /*                       */ "-- ++++ xxxxx",
        ["GET /v1/admin/keys/{id}"] = /*                   */ "-- ++++ xxxxx",
        ["DELETE /v1/admin/keys/{id}"] = /*                */ "-- ++++ xxxxx",
        ["GET /v1/admin/due"] = /*                         */ "-- x+++ x++++",
        ["GET /v1/admin/tasks"] = /*                       */ "-- x+++ x++++",
        ["GET /v1/admin/tasks/{id}"] = /*                  */ "-- x+++ x++++",
        ["POST /v1/admin/tasks/{id}/resolution"] = /*      */ "-- x+xx x+xxx",
        ["GET /v1/admin/proposals"] = "-- x+++ x++++",
        ["POST /v1/admin/proposals"] = "-- x+xx x+xxx",
        ["GET /v1/admin/proposals/{number:int:min(1)}"] = "-- x+++ x++++",
        ["GET /v1/admin/proposals/{number:int:min(1)}/effect"] = "-- x+++ x++++",
        ["PUT /v1/admin/proposals/{number:int:min(1)}"] = "-- x+xx x+xxx",
        ["POST /v1/admin/proposals/{number:int:min(1)}/comments"] = "-- x+++ x++++",
        ["POST /v1/admin/proposals/{number:int:min(1)}/submission"] = "-- x+xx x+xxx",
        ["POST /v1/admin/proposals/{number:int:min(1)}/withdrawal"] = "-- x+xx x+xxx",
        ["POST /v1/admin/proposals/{number:int:min(1)}/rebase"] = "-- x+xx x+xxx",
        ["POST /v1/admin/proposals/{number:int:min(1)}/approval"] = "-- xx+x xx+xx",
        ["POST /v1/admin/proposals/{number:int:min(1)}/rejection"] = "-- xx+x xx+xx",
        ["POST /v1/admin/proposals/{number:int:min(1)}/publication"] = "-- xx+x xxx+x",
        ["POST /v1/admin/revisions/{number:int:min(1)}/revert"] = "-- x+xx x+xxx",
        ["GET /v1/admin/entries/{kind}/{id}"] = "-- x+++ x++++",
        ["GET /v1/admin/interests"] = "-- x+++ x++++",
        ["POST /v1/admin/interests"] = "-- xx+x xx+xx",
    };
}

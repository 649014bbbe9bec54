using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using NpgsqlTypes;

#nullable disable

namespace MyelomaKb.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Guards.Search);

            migrationBuilder.CreateTable(
                name: "audit",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    actor_id = table.Column<string>(type: "text", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.number);
                    table.CheckConstraint("ck_audit_action", "action <> ''");
                    table.CheckConstraint("ck_audit_actor_id", "actor_id <> ''");
                    table.CheckConstraint("ck_audit_actor_name", "actor_name <> ''");
                    table.CheckConstraint("ck_audit_hash", "octet_length(hash) = 32");
                    table.CheckConstraint("ck_audit_number", "number >= 1");
                    table.CheckConstraint("ck_audit_previous", "octet_length(previous) = 32");
                    table.CheckConstraint("ck_audit_subject", "subject <> ''");
                });

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_head", x => x.id);
                    table.CheckConstraint("ck_audit_head_hash", "octet_length(hash) = 32");
                    table.CheckConstraint("ck_audit_head_id", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "data_protection_key",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    xml = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_key", x => x.name);
                    table.CheckConstraint("ck_data_protection_key_name", "name <> ''");
                });

            migrationBuilder.CreateTable(
                name: "interest_statement",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    has_interests = table.Column<bool>(type: "boolean", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interest_statement", x => x.id);
                    table.CheckConstraint("ck_interest_statement_expires_at", "expires_at > made_at");
                    table.CheckConstraint("ck_interest_statement_text", "text <> ''");
                });

            migrationBuilder.CreateTable(
                name: "person",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    shown_name = table.Column<string>(type: "text", nullable: false),
                    roles = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    disabled_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false),
                    last_code_step = table.Column<long>(type: "bigint", nullable: false),
                    entrusted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    issuer = table.Column<string>(type: "text", nullable: true),
                    subject = table.Column<string>(type: "text", nullable: true),
                    issuer_roles = table.Column<string[]>(type: "text[]", nullable: true),
                    user_name = table.Column<string>(type: "text", nullable: false),
                    normalized_user_name = table.Column<string>(type: "text", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person", x => x.id);
                    table.CheckConstraint("ck_person_roles", "roles <@ ARRAY['editor', 'reviewer', 'administrator']::text[]");
                    table.CheckConstraint("ck_person_shown_name", "char_length(shown_name) BETWEEN 1 AND 120");
                    table.CheckConstraint("ck_person_subject", "(issuer IS NULL) = (subject IS NULL)");
                    table.CheckConstraint("ck_person_user_name", "user_name <> '' AND normalized_user_name <> ''");
                    table.CheckConstraint("ck_person_version", "version >= 1");
                });

            migrationBuilder.CreateTable(
                name: "review_task",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    origin = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    label_set_id = table.Column<string>(type: "text", nullable: true),
                    label_version = table.Column<int>(type: "integer", nullable: true),
                    label_effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    resolved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    resolved_by = table.Column<string>(type: "text", nullable: true),
                    resolution = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_task", x => x.id);
                    table.CheckConstraint("ck_review_task_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.CheckConstraint("ck_review_task_label_set_id", "(origin = 'label-watch') = (label_set_id IS NOT NULL AND label_version IS NOT NULL)");
                    table.CheckConstraint("ck_review_task_origin_name", "origin IN ('reader', 'label-watch')");
                    table.CheckConstraint("ck_review_task_reason", "char_length(reason) BETWEEN 1 AND 1000");
                    table.CheckConstraint("ck_review_task_resolution", "char_length(resolution) BETWEEN 1 AND 1000");
                    table.CheckConstraint("ck_review_task_resolved_at", "(resolved_at IS NULL) = (resolution IS NULL) AND (resolved_at IS NULL) = (resolved_by IS NULL)");
                });

            migrationBuilder.CreateTable(
                name: "revision",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    author = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_revision", x => x.number);
                    table.CheckConstraint("ck_revision_author", "author <> ''");
                    table.CheckConstraint("ck_revision_number", "number >= 1");
                    table.CheckConstraint("ck_revision_reason", "reason <> ''");
                });

            migrationBuilder.CreateTable(
                name: "search_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    shape = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_head", x => x.id);
                    table.CheckConstraint("ck_search_head_id", "id = 1");
                });

            migrationBuilder.CreateTable(
                name: "search_text",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    until_revision = table.Column<int>(type: "integer", nullable: true),
                    field = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    folded = table.Column<string>(type: "text", nullable: false),
                    compact = table.Column<string>(type: "text", nullable: true),
                    weight = table.Column<float>(type: "real", nullable: false),
                    from_day = table.Column<DateOnly>(type: "date", nullable: true),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    vector = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: true, computedColumnSql: "CASE WHEN compact IS NULL THEN to_tsvector('knowledge_prose', folded)\nELSE to_tsvector('knowledge_name', folded) || to_tsvector('knowledge_prose', folded) END", stored: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_text", x => new { x.kind, x.entry_id, x.revision, x.position });
                    table.CheckConstraint("ck_search_text_until_revision", "until_revision > revision");
                });

            migrationBuilder.CreateTable(
                name: "written_answer",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "bytea", nullable: false),
                    fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    answer = table.Column<byte[]>(type: "bytea", nullable: false, defaultValueSql: "''"),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_written_answer", x => x.id);
                    table.CheckConstraint("ck_written_answer_fingerprint", "octet_length(fingerprint) = 32");
                    table.CheckConstraint("ck_written_answer_id", "octet_length(id) = 32");
                });

            migrationBuilder.CreateTable(
                name: "api_key",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    scopes = table.Column<string[]>(type: "text[]", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false, defaultValueSql: "clock_timestamp()")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_key", x => x.id);
                    table.CheckConstraint("ck_api_key_expires_at", "expires_at > created_at");
                    table.CheckConstraint("ck_api_key_id", "id <> ''");
                    table.CheckConstraint("ck_api_key_label", "char_length(label) BETWEEN 1 AND 80");
                    table.CheckConstraint("ck_api_key_person_id", "person_id IS NOT NULL OR scopes <@ ARRAY['read']");
                    table.CheckConstraint("ck_api_key_scopes", "cardinality(scopes) > 0");
                    table.CheckConstraint("ck_api_key_secret_hash", "octet_length(secret_hash) = 32");
                    table.ForeignKey(
                        name: "fk_api_key_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    person_id = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitation", x => x.id);
                    table.CheckConstraint("ck_invitation_expires_at", "expires_at > created_at");
                    table.CheckConstraint("ck_invitation_secret_hash", "octet_length(secret_hash) = 32");
                    table.ForeignKey(
                        name: "fk_invitation_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "person_token",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_person_token", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_person_token_user_id",
                        column: x => x.user_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "session",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_id = table.Column<Guid>(type: "uuid", nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    refresh_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ends_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session", x => x.id);
                    table.CheckConstraint("ck_session_ends_at", "expires_at > created_at AND ends_at >= expires_at");
                    table.CheckConstraint("ck_session_refresh_hash", "octet_length(refresh_hash) = 32");
                    table.CheckConstraint("ck_session_secret_hash", "octet_length(secret_hash) = 32");
                    table.ForeignKey(
                        name: "fk_session_person_id",
                        column: x => x.person_id,
                        principalTable: "person",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entry_version",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    shape = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "json", nullable: true),
                    replaced_by = table.Column<string[]>(type: "text[]", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_version", x => new { x.kind, x.id, x.revision });
                    table.CheckConstraint("ck_entry_version_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.CheckConstraint("ck_entry_version_replaced_by", "body IS NULL OR replaced_by IS NULL");
                    table.CheckConstraint("ck_entry_version_shape", "shape >= 1");
                    table.ForeignKey(
                        name: "fk_entry_version_revision",
                        column: x => x.revision,
                        principalTable: "revision",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "head",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_head", x => x.id);
                    table.CheckConstraint("ck_head_id", "id = 1");
                    table.CheckConstraint("ck_head_published_at", "(revision IS NULL) = (published_at IS NULL)");
                    table.ForeignKey(
                        name: "fk_head_revision",
                        column: x => x.revision,
                        principalTable: "revision",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "proposal",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal", x => x.number);
                    table.CheckConstraint("ck_proposal_reason", "reason <> ''");
                    table.CheckConstraint("ck_proposal_revision", "(state = 'published') = (revision IS NOT NULL)");
                    table.CheckConstraint("ck_proposal_state_name", "state IN ('draft', 'submitted', 'approved', 'rejected', 'withdrawn', 'published')");
                    table.CheckConstraint("ck_proposal_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_proposal_revision",
                        column: x => x.revision,
                        principalTable: "revision",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "session_spent_token",
                columns: table => new
                {
                    session_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_session_spent_token", x => new { x.session_id, x.hash });
                    table.CheckConstraint("ck_session_spent_token_hash", "octet_length(hash) = 32");
                    table.ForeignKey(
                        name: "fk_session_spent_token_session_id",
                        column: x => x.session_id,
                        principalTable: "session",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "entry",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => new { x.kind, x.id });
                    table.CheckConstraint("ck_entry_id", "id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'");
                    table.CheckConstraint("ck_entry_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.ForeignKey(
                        name: "fk_entry_kind_id_revision",
                        columns: x => new { x.kind, x.id, x.revision },
                        principalTable: "entry_version",
                        principalColumns: new[] { "kind", "id", "revision" });
                });

            migrationBuilder.CreateTable(
                name: "proposal_change",
                columns: table => new
                {
                    proposal = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    shape = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "json", nullable: true),
                    replaced_by = table.Column<string[]>(type: "text[]", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_change", x => new { x.proposal, x.position });
                    table.CheckConstraint("ck_proposal_change_action_name", "action IN ('create', 'revise', 'retire')");
                    table.CheckConstraint("ck_proposal_change_body", "(body IS NULL) = (action = 'retire')");
                    table.CheckConstraint("ck_proposal_change_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.CheckConstraint("ck_proposal_change_replaced_by", "(replaced_by IS NOT NULL) = (action = 'retire')");
                    table.CheckConstraint("ck_proposal_change_shape", "shape >= 1");
                    table.ForeignKey(
                        name: "fk_proposal_change_proposal",
                        column: x => x.proposal,
                        principalTable: "proposal",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "proposal_source",
                columns: table => new
                {
                    proposal = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    location = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_source", x => new { x.proposal, x.position });
                    table.ForeignKey(
                        name: "fk_proposal_source_proposal",
                        column: x => x.proposal,
                        principalTable: "proposal",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "proposal_step",
                columns: table => new
                {
                    proposal = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    text = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_proposal_step", x => new { x.proposal, x.position });
                    table.CheckConstraint("ck_proposal_step_actor_name", "actor_name <> ''");
                    table.CheckConstraint("ck_proposal_step_kind_name", "kind IN ('created', 'edited', 'commented', 'submitted', 'withdrawn', 'rejected', 'approved', 'published')");
                    table.ForeignKey(
                        name: "fk_proposal_step_proposal",
                        column: x => x.proposal,
                        principalTable: "proposal",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "entry_reference",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    to_kind = table.Column<string>(type: "text", nullable: false),
                    to_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_reference", x => new { x.kind, x.id, x.to_kind, x.to_id });
                    table.CheckConstraint("ck_entry_reference_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.CheckConstraint("ck_entry_reference_to_kind_name", "to_kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.ForeignKey(
                        name: "fk_entry_reference_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_entry_reference_to_kind_to_id",
                        columns: x => new { x.to_kind, x.to_id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" });
                });

            migrationBuilder.InsertData(
                table: "audit_head",
                columns: new[] { "id", "hash", "number" },
                values: new object[] { 1, new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, 0L });

            migrationBuilder.InsertData(
                table: "head",
                columns: new[] { "id", "published_at", "revision" },
                values: new object[] { 1, null, null });

            migrationBuilder.CreateIndex(
                name: "ix_api_key_changed_at",
                table: "api_key",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "ix_api_key_person_id",
                table: "api_key",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_previous",
                table: "audit",
                column: "previous",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_audit_subject",
                table: "audit",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_entry_kind_id_revision",
                table: "entry",
                columns: new[] { "kind", "id", "revision" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_reference_to_kind_to_id",
                table: "entry_reference",
                columns: new[] { "to_kind", "to_id" });

            migrationBuilder.CreateIndex(
                name: "ix_entry_version_revision",
                table: "entry_version",
                column: "revision");

            migrationBuilder.CreateIndex(
                name: "ix_head_revision",
                table: "head",
                column: "revision");

            migrationBuilder.CreateIndex(
                name: "ix_interest_statement_actor_id_made_at",
                table: "interest_statement",
                columns: new[] { "actor_id", "made_at" });

            migrationBuilder.CreateIndex(
                name: "ix_invitation_person_id",
                table: "invitation",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_person_issuer_subject",
                table: "person",
                columns: new[] { "issuer", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_person_normalized_user_name",
                table: "person",
                column: "normalized_user_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_revision",
                table: "proposal",
                column: "revision",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_proposal_state_number",
                table: "proposal",
                columns: new[] { "state", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_proposal_change_kind_entry_id",
                table: "proposal_change",
                columns: new[] { "kind", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_review_task_label_set_id_label_version",
                table: "review_task",
                columns: new[] { "label_set_id", "label_version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_task_opened_at",
                table: "review_task",
                column: "opened_at");

            migrationBuilder.CreateIndex(
                name: "ix_search_text_compact",
                table: "search_text",
                column: "compact")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_search_text_folded",
                table: "search_text",
                column: "folded",
                filter: "compact IS NOT NULL")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_search_text_vector",
                table: "search_text",
                column: "vector")
                .Annotation("Npgsql:IndexMethod", "gin");

            migrationBuilder.CreateIndex(
                name: "ix_session_person_id",
                table: "session",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "ix_written_answer_created_at",
                table: "written_answer",
                column: "created_at");

            migrationBuilder.Sql(Guards.AppendOnly);
            migrationBuilder.Sql(Guards.DeferredReferences);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql(Guards.DropAppendOnly);

            migrationBuilder.DropTable(
                name: "api_key");

            migrationBuilder.DropTable(
                name: "audit");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "data_protection_key");

            migrationBuilder.DropTable(
                name: "entry_reference");

            migrationBuilder.DropTable(
                name: "head");

            migrationBuilder.DropTable(
                name: "interest_statement");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "person_token");

            migrationBuilder.DropTable(
                name: "proposal_change");

            migrationBuilder.DropTable(
                name: "proposal_source");

            migrationBuilder.DropTable(
                name: "proposal_step");

            migrationBuilder.DropTable(
                name: "review_task");

            migrationBuilder.DropTable(
                name: "search_head");

            migrationBuilder.DropTable(
                name: "search_text");

            migrationBuilder.DropTable(
                name: "session_spent_token");

            migrationBuilder.DropTable(
                name: "written_answer");

            migrationBuilder.DropTable(
                name: "entry");

            migrationBuilder.DropTable(
                name: "proposal");

            migrationBuilder.DropTable(
                name: "session");

            migrationBuilder.DropTable(
                name: "entry_version");

            migrationBuilder.DropTable(
                name: "person");

            migrationBuilder.DropTable(
                name: "revision");

            migrationBuilder.Sql(Guards.DropSearch);
        }
    }
}

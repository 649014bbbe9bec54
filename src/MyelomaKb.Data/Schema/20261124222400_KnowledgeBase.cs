using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace MyelomaKb.Data.Schema
{
    /// <inheritdoc />
    public partial class KnowledgeBase : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
                name: "entry",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    id = table.Column<string>(type: "text", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry", x => new { x.kind, x.id });
                    table.CheckConstraint("ck_entry_id", "id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'");
                    table.CheckConstraint("ck_entry_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.ForeignKey(
                        name: "fk_entry_revision",
                        column: x => x.revision,
                        principalTable: "revision",
                        principalColumn: "number");
                });

            migrationBuilder.CreateTable(
                name: "entry_version",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    shape = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "json", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entry_version", x => new { x.kind, x.id, x.revision });
                    table.CheckConstraint("ck_entry_version_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
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
                name: "claim",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'claim'::text", stored: true),
                    statement = table.Column<string>(type: "text", nullable: false),
                    compared_on = table.Column<DateOnly>(type: "date", nullable: false),
                    verdict = table.Column<string>(type: "text", nullable: false),
                    difference = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim", x => x.id);
                    table.CheckConstraint("ck_claim_statement", "statement <> ''");
                    table.CheckConstraint("ck_claim_verdict_name", "verdict IN ('agrees', 'differs', 'partly', 'not-checkable')");
                    table.ForeignKey(
                        name: "fk_claim_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "combination",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'combination'::text", stored: true),
                    abbreviation = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    aliases = table.Column<string[]>(type: "text[]", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_combination", x => x.id);
                    table.CheckConstraint("ck_combination_abbreviation", "abbreviation <> ''");
                    table.ForeignKey(
                        name: "fk_combination_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "condition",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'condition'::text", stored: true),
                    question = table.Column<string>(type: "text", nullable: false),
                    answered_by = table.Column<string>(type: "text", nullable: false),
                    summary = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_condition", x => x.id);
                    table.CheckConstraint("ck_condition_answered_by_name", "answered_by IN ('patient', 'clinician')");
                    table.CheckConstraint("ck_condition_question", "question <> ''");
                    table.ForeignKey(
                        name: "fk_condition_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "drug_class",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'drug-class'::text", stored: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    abbreviation = table.Column<string>(type: "text", nullable: true),
                    parent_id = table.Column<string>(type: "text", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drug_class", x => x.id);
                    table.CheckConstraint("ck_drug_class_name", "name <> ''");
                    table.CheckConstraint("ck_drug_class_parent_id", "parent_id <> id");
                    table.ForeignKey(
                        name: "fk_drug_class_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_drug_class_parent_id",
                        column: x => x.parent_id,
                        principalTable: "drug_class",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "former_id",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    former_id = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_former_id", x => new { x.kind, x.former_id });
                    table.CheckConstraint("ck_former_id_former_id", "former_id ~ '^[a-z0-9]+([.-][a-z0-9]+)*$'");
                    table.CheckConstraint("ck_former_id_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.ForeignKey(
                        name: "fk_former_id_kind_entry_id",
                        columns: x => new { x.kind, x.entry_id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "source",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'source'::text", stored: true),
                    source_kind = table.Column<string>(type: "text", nullable: false),
                    title = table.Column<string>(type: "text", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: false),
                    url = table.Column<string>(type: "text", nullable: true),
                    published = table.Column<DateOnly>(type: "date", nullable: true),
                    retrieved = table.Column<DateOnly>(type: "date", nullable: true),
                    authors = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_source", x => x.id);
                    table.CheckConstraint("ck_source_retrieved", "published <= retrieved");
                    table.CheckConstraint("ck_source_source_kind_name", "source_kind IN ('label', 'regulator-notice', 'paper', 'registry', 'article', 'terminology', 'other')");
                    table.CheckConstraint("ck_source_title", "title <> ''");
                    table.CheckConstraint("ck_source_url", "url ~ '^https?://'");
                    table.ForeignKey(
                        name: "fk_source_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "trial",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'trial'::text", stored: true),
                    nct = table.Column<string>(type: "text", nullable: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    phase = table.Column<string>(type: "text", nullable: false),
                    population = table.Column<string>(type: "text", nullable: false),
                    arms = table.Column<string[]>(type: "text[]", nullable: false),
                    enrolled = table.Column<int>(type: "integer", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trial", x => x.id);
                    table.CheckConstraint("ck_trial_enrolled", "enrolled > 0");
                    table.CheckConstraint("ck_trial_nct", "nct ~ '^NCT[0-9]{8}$'");
                    table.CheckConstraint("ck_trial_status_name", "status IN ('ongoing', 'completed', 'reported', 'stopped')");
                    table.ForeignKey(
                        name: "fk_trial_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unconfirmed",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    pointer = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unconfirmed", x => new { x.kind, x.entry_id, x.position });
                    table.CheckConstraint("ck_unconfirmed_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.CheckConstraint("ck_unconfirmed_pointer", "pointer ~ '^/'");
                    table.ForeignKey(
                        name: "fk_unconfirmed_kind_entry_id",
                        columns: x => new { x.kind, x.entry_id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_combination",
                columns: table => new
                {
                    claim_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    combination_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_combination", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_combination_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_claim_combination_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_combination_combination_id",
                        column: x => x.combination_id,
                        principalTable: "combination",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "combination_setting",
                columns: table => new
                {
                    combination_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    setting = table.Column<string>(type: "text", nullable: false),
                    lines_at_least = table.Column<int>(type: "integer", nullable: true),
                    lines_at_most = table.Column<int>(type: "integer", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_combination_setting", x => new { x.combination_id, x.position });
                    table.CheckConstraint("ck_combination_setting_lines", "lines_at_least >= 0 AND lines_at_most >= coalesce(lines_at_least, 0)");
                    table.CheckConstraint("ck_combination_setting_position", "position >= 0");
                    table.CheckConstraint("ck_combination_setting_setting_name", "setting IN ('newly-diagnosed', 'maintenance', 'relapsed-refractory', 'smoldering', 'stem-cell-mobilization', 'conditioning', 'bone-disease', 'other')");
                    table.ForeignKey(
                        name: "fk_combination_setting_combination_id",
                        column: x => x.combination_id,
                        principalTable: "combination",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "drug",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'drug'::text", stored: true),
                    name = table.Column<string>(type: "text", nullable: false),
                    nonproprietary_name = table.Column<string>(type: "text", nullable: false),
                    form_of_id = table.Column<string>(type: "text", nullable: true),
                    class_id = table.Column<string>(type: "text", nullable: false),
                    modality = table.Column<string>(type: "text", nullable: false),
                    targets = table.Column<string[]>(type: "text[]", nullable: false),
                    routes = table.Column<string[]>(type: "text[]", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    rxnorm = table.Column<string>(type: "text", nullable: true),
                    unii = table.Column<string>(type: "text", nullable: true),
                    atc = table.Column<string>(type: "text", nullable: true),
                    ncit = table.Column<string>(type: "text", nullable: true),
                    chebi = table.Column<string>(type: "text", nullable: true),
                    boxed_warnings = table.Column<string[]>(type: "text[]", nullable: false),
                    rems = table.Column<bool>(type: "boolean", nullable: true),
                    summary = table.Column<string>(type: "text", nullable: false),
                    plain_language = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drug", x => x.id);
                    table.CheckConstraint("ck_drug_form_of_id", "form_of_id <> id");
                    table.CheckConstraint("ck_drug_modality_name", "modality IN ('small-molecule', 'monoclonal-antibody', 'antibody-drug-conjugate', 'bispecific-antibody', 'car-t-cell', 'corticosteroid', 'other')");
                    table.CheckConstraint("ck_drug_name", "name <> ''");
                    table.CheckConstraint("ck_drug_role_name", "role IN ('antimyeloma', 'supportive-care', 'investigational', 'off-label')");
                    table.CheckConstraint("ck_drug_routes", "routes <@ ARRAY['oral', 'intravenous', 'subcutaneous', 'intramuscular']::text[]");
                    table.ForeignKey(
                        name: "fk_drug_class_id",
                        column: x => x.class_id,
                        principalTable: "drug_class",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_drug_form_of_id",
                        column: x => x.form_of_id,
                        principalTable: "drug",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_drug_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cite",
                columns: table => new
                {
                    kind = table.Column<string>(type: "text", nullable: false),
                    entry_id = table.Column<string>(type: "text", nullable: false),
                    pointer = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    source_id = table.Column<string>(type: "text", nullable: false),
                    location = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_cite", x => new { x.kind, x.entry_id, x.pointer, x.position });
                    table.CheckConstraint("ck_cite_kind_name", "kind IN ('source', 'drug-class', 'drug', 'condition', 'trial', 'approval', 'combination', 'claim', 'label')");
                    table.CheckConstraint("ck_cite_pointer", "pointer ~ '^(/.*)?$'");
                    table.ForeignKey(
                        name: "fk_cite_kind_entry_id",
                        columns: x => new { x.kind, x.entry_id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_cite_source_id",
                        column: x => x.source_id,
                        principalTable: "source",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "combination_trial",
                columns: table => new
                {
                    combination_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    trial_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_combination_trial", x => new { x.combination_id, x.position });
                    table.CheckConstraint("ck_combination_trial_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_combination_trial_combination_id",
                        column: x => x.combination_id,
                        principalTable: "combination",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_combination_trial_trial_id",
                        column: x => x.trial_id,
                        principalTable: "trial",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "trial_result",
                columns: table => new
                {
                    trial_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    endpoint = table.Column<string>(type: "text", nullable: false),
                    measure = table.Column<string>(type: "text", nullable: false),
                    label = table.Column<string>(type: "text", nullable: false),
                    arm = table.Column<string>(type: "text", nullable: false),
                    value = table.Column<decimal>(type: "numeric", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false),
                    ci_low = table.Column<decimal>(type: "numeric", nullable: true),
                    ci_high = table.Column<decimal>(type: "numeric", nullable: true),
                    p = table.Column<string>(type: "text", nullable: true),
                    comparator = table.Column<string>(type: "text", nullable: true),
                    comparator_value = table.Column<decimal>(type: "numeric", nullable: true),
                    hazard_ratio = table.Column<decimal>(type: "numeric", nullable: true),
                    hazard_ratio_low = table.Column<decimal>(type: "numeric", nullable: true),
                    hazard_ratio_high = table.Column<decimal>(type: "numeric", nullable: true),
                    hazard_ratio_p = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trial_result", x => new { x.trial_id, x.position });
                    table.CheckConstraint("ck_trial_result_ci", "(ci_low IS NULL) = (ci_high IS NULL) AND (ci_low IS NULL OR ci_low <= ci_high)");
                    table.CheckConstraint("ck_trial_result_endpoint_name", "endpoint IN ('progression-free-survival', 'overall-survival', 'overall-response', 'vgpr-or-better', 'complete-response-or-better', 'stringent-complete-response', 'complete-or-near-complete-response', 'mrd-negativity', 'duration-of-response', 'time-to-progression', 'other')");
                    table.CheckConstraint("ck_trial_result_hazard_ratio", "hazard_ratio > 0 OR (hazard_ratio IS NULL AND hazard_ratio_low IS NULL AND hazard_ratio_p IS NULL)");
                    table.CheckConstraint("ck_trial_result_hazard_ratio_ci", "(hazard_ratio_low IS NULL) = (hazard_ratio_high IS NULL) AND (hazard_ratio_low IS NULL OR hazard_ratio_low <= hazard_ratio_high)");
                    table.CheckConstraint("ck_trial_result_measure_name", "measure IN ('median', 'rate', 'hazard-ratio', 'other')");
                    table.CheckConstraint("ck_trial_result_position", "position >= 0");
                    table.CheckConstraint("ck_trial_result_unit_name", "unit IN ('percent', 'months', 'years', 'weeks', 'days', 'ratio')");
                    table.CheckConstraint("ck_trial_result_value", "value >= 0 AND (unit <> 'percent' OR value <= 100)");
                    table.ForeignKey(
                        name: "fk_trial_result_trial_id",
                        column: x => x.trial_id,
                        principalTable: "trial",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "approval",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'approval'::text", stored: true),
                    drug_id = table.Column<string>(type: "text", nullable: false),
                    regulator = table.Column<string>(type: "text", nullable: false),
                    brand = table.Column<string>(type: "text", nullable: false),
                    application = table.Column<string>(type: "text", nullable: true),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    decided_on_basis = table.Column<string>(type: "text", nullable: true),
                    approved_as = table.Column<string>(type: "text", nullable: false),
                    setting = table.Column<string>(type: "text", nullable: false),
                    superseded_by_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval", x => x.id);
                    table.CheckConstraint("ck_approval_approved_as_name", "approved_as IN ('regular', 'accelerated', 'conditional', 'exceptional')");
                    table.CheckConstraint("ck_approval_decided_on_basis_name", "decided_on_basis IN ('decision', 'announcement', 'month', 'year', 'assumed')");
                    table.CheckConstraint("ck_approval_regulator_name", "regulator IN ('FDA', 'EMA')");
                    table.CheckConstraint("ck_approval_setting_name", "setting IN ('newly-diagnosed', 'maintenance', 'relapsed-refractory', 'smoldering', 'stem-cell-mobilization', 'conditioning', 'bone-disease', 'other')");
                    table.CheckConstraint("ck_approval_superseded_by_id", "superseded_by_id <> id");
                    table.ForeignKey(
                        name: "fk_approval_drug_id",
                        column: x => x.drug_id,
                        principalTable: "drug",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_approval_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_approval_superseded_by_id",
                        column: x => x.superseded_by_id,
                        principalTable: "approval",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "claim_drug",
                columns: table => new
                {
                    claim_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    drug_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_drug", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_drug_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_claim_drug_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_claim_drug_drug_id",
                        column: x => x.drug_id,
                        principalTable: "drug",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "combination_component",
                columns: table => new
                {
                    combination_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    drug_id = table.Column<string>(type: "text", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_combination_component", x => new { x.combination_id, x.position });
                    table.CheckConstraint("ck_combination_component_position", "position >= 0");
                    table.CheckConstraint("ck_combination_component_role_name", "role IN ('backbone', 'partner', 'steroid')");
                    table.ForeignKey(
                        name: "fk_combination_component_combination_id",
                        column: x => x.combination_id,
                        principalTable: "combination",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_combination_component_drug_id",
                        column: x => x.drug_id,
                        principalTable: "drug",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "drug_brand",
                columns: table => new
                {
                    drug_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    holder = table.Column<string>(type: "text", nullable: false),
                    regulator = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drug_brand", x => new { x.drug_id, x.position });
                    table.CheckConstraint("ck_drug_brand_position", "position >= 0");
                    table.CheckConstraint("ck_drug_brand_regulator_name", "regulator IN ('FDA', 'EMA')");
                    table.ForeignKey(
                        name: "fk_drug_brand_drug_id",
                        column: x => x.drug_id,
                        principalTable: "drug",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "drug_name",
                columns: table => new
                {
                    drug_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    contexts = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_drug_name", x => new { x.drug_id, x.position });
                    table.CheckConstraint("ck_drug_name_kind_name", "kind IN ('synonym', 'abbreviation', 'code-name', 'inn', 'brand', 'former', 'misspelling')");
                    table.CheckConstraint("ck_drug_name_position", "position >= 0");
                    table.CheckConstraint("ck_drug_name_text", "text <> ''");
                    table.ForeignKey(
                        name: "fk_drug_name_drug_id",
                        column: x => x.drug_id,
                        principalTable: "drug",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "label",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false, computedColumnSql: "'label'::text", stored: true),
                    drug_id = table.Column<string>(type: "text", nullable: false),
                    brand = table.Column<string>(type: "text", nullable: false),
                    regulator = table.Column<string>(type: "text", nullable: false),
                    set_id = table.Column<string>(type: "text", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: false),
                    url = table.Column<string>(type: "text", nullable: false),
                    seen_on = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_label", x => x.id);
                    table.CheckConstraint("ck_label_regulator_name", "regulator IN ('FDA', 'EMA')");
                    table.CheckConstraint("ck_label_seen_on", "effective_on <= seen_on");
                    table.CheckConstraint("ck_label_url", "url ~ '^https?://'");
                    table.CheckConstraint("ck_label_version", "version >= 1");
                    table.ForeignKey(
                        name: "fk_label_drug_id",
                        column: x => x.drug_id,
                        principalTable: "drug",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_label_kind_id",
                        columns: x => new { x.kind, x.id },
                        principalTable: "entry",
                        principalColumns: new[] { "kind", "id" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "approval_component",
                columns: table => new
                {
                    approval_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    drug_id = table.Column<string>(type: "text", nullable: false),
                    optional = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_component", x => new { x.approval_id, x.position });
                    table.CheckConstraint("ck_approval_component_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_approval_component_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_approval_component_drug_id",
                        column: x => x.drug_id,
                        principalTable: "drug",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "approval_event",
                columns: table => new
                {
                    approval_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    happened_on = table.Column<DateOnly>(type: "date", nullable: false),
                    @event = table.Column<string>(name: "event", type: "text", nullable: false),
                    drug_id = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_event", x => new { x.approval_id, x.position });
                    table.CheckConstraint("ck_approval_event_drug_id", "(event = 'formulation-added') = (drug_id IS NOT NULL)");
                    table.CheckConstraint("ck_approval_event_event_name", "event IN ('approved', 'converted-to-regular', 'superseded', 'withdrawal-requested', 'withdrawn', 'label-change', 'rems-removed', 'formulation-added', 'positive-opinion', 'negative-opinion', 'safety-alert', 'marketing-stopped', 'extension-abandoned')");
                    table.CheckConstraint("ck_approval_event_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_approval_event_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_approval_event_drug_id",
                        column: x => x.drug_id,
                        principalTable: "drug",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "approval_trial",
                columns: table => new
                {
                    approval_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    trial_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_trial", x => new { x.approval_id, x.position });
                    table.CheckConstraint("ck_approval_trial_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_approval_trial_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_approval_trial_trial_id",
                        column: x => x.trial_id,
                        principalTable: "trial",
                        principalColumn: "id");
                });

            migrationBuilder.CreateTable(
                name: "approval_version",
                columns: table => new
                {
                    approval_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    indication = table.Column<string>(type: "text", nullable: false),
                    criteria = table.Column<string>(type: "jsonb", nullable: false),
                    basis = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approval_version", x => new { x.approval_id, x.position });
                    table.CheckConstraint("ck_approval_version_basis_name", "basis IN ('label', 'notice', 'assumed')");
                    table.CheckConstraint("ck_approval_version_criteria", "criteria ? 'op'");
                    table.CheckConstraint("ck_approval_version_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_approval_version_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_approval",
                columns: table => new
                {
                    claim_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    approval_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_approval", x => new { x.claim_id, x.position });
                    table.CheckConstraint("ck_claim_approval_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_claim_approval_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_claim_approval_claim_id",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "combination_approval",
                columns: table => new
                {
                    combination_id = table.Column<string>(type: "text", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    approval_id = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_combination_approval", x => new { x.combination_id, x.position });
                    table.CheckConstraint("ck_combination_approval_position", "position >= 0");
                    table.ForeignKey(
                        name: "fk_combination_approval_approval_id",
                        column: x => x.approval_id,
                        principalTable: "approval",
                        principalColumn: "id");
                    table.ForeignKey(
                        name: "fk_combination_approval_combination_id",
                        column: x => x.combination_id,
                        principalTable: "combination",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "head",
                columns: new[] { "id", "published_at", "revision" },
                values: new object[] { 1, null, null });

            migrationBuilder.CreateIndex(
                name: "ix_approval_drug_id",
                table: "approval",
                column: "drug_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_kind_id",
                table: "approval",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_approval_regulator_decided_on",
                table: "approval",
                columns: new[] { "regulator", "decided_on" });

            migrationBuilder.CreateIndex(
                name: "ix_approval_superseded_by_id",
                table: "approval",
                column: "superseded_by_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_component_approval_id_drug_id",
                table: "approval_component",
                columns: new[] { "approval_id", "drug_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_approval_component_drug_id",
                table: "approval_component",
                column: "drug_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_event_drug_id",
                table: "approval_event",
                column: "drug_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_event_happened_on",
                table: "approval_event",
                column: "happened_on");

            migrationBuilder.CreateIndex(
                name: "ix_approval_trial_approval_id_trial_id",
                table: "approval_trial",
                columns: new[] { "approval_id", "trial_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_approval_trial_trial_id",
                table: "approval_trial",
                column: "trial_id");

            migrationBuilder.CreateIndex(
                name: "ix_approval_version_approval_id_valid_from",
                table: "approval_version",
                columns: new[] { "approval_id", "valid_from" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_cite_source_id",
                table: "cite",
                column: "source_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_kind_id",
                table: "claim",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_approval_approval_id",
                table: "claim_approval",
                column: "approval_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_approval_claim_id_approval_id",
                table: "claim_approval",
                columns: new[] { "claim_id", "approval_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_combination_claim_id_combination_id",
                table: "claim_combination",
                columns: new[] { "claim_id", "combination_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_combination_combination_id",
                table: "claim_combination",
                column: "combination_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_drug_claim_id_drug_id",
                table: "claim_drug",
                columns: new[] { "claim_id", "drug_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_drug_drug_id",
                table: "claim_drug",
                column: "drug_id");

            migrationBuilder.CreateIndex(
                name: "ix_combination_kind_id",
                table: "combination",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_combination_approval_approval_id",
                table: "combination_approval",
                column: "approval_id");

            migrationBuilder.CreateIndex(
                name: "ix_combination_approval_combination_id_approval_id",
                table: "combination_approval",
                columns: new[] { "combination_id", "approval_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_combination_component_combination_id_drug_id",
                table: "combination_component",
                columns: new[] { "combination_id", "drug_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_combination_component_drug_id",
                table: "combination_component",
                column: "drug_id");

            migrationBuilder.CreateIndex(
                name: "ix_combination_trial_combination_id_trial_id",
                table: "combination_trial",
                columns: new[] { "combination_id", "trial_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_combination_trial_trial_id",
                table: "combination_trial",
                column: "trial_id");

            migrationBuilder.CreateIndex(
                name: "ix_condition_kind_id",
                table: "condition",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drug_class_id",
                table: "drug",
                column: "class_id");

            migrationBuilder.CreateIndex(
                name: "ix_drug_form_of_id",
                table: "drug",
                column: "form_of_id");

            migrationBuilder.CreateIndex(
                name: "ix_drug_kind_id",
                table: "drug",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drug_brand_name",
                table: "drug_brand",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_drug_class_kind_id",
                table: "drug_class",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drug_class_parent_id",
                table: "drug_class",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_drug_name_text",
                table: "drug_name",
                column: "text");

            migrationBuilder.CreateIndex(
                name: "ix_entry_revision",
                table: "entry",
                column: "revision");

            migrationBuilder.CreateIndex(
                name: "ix_entry_version_revision",
                table: "entry_version",
                column: "revision");

            migrationBuilder.CreateIndex(
                name: "ix_former_id_kind_entry_id",
                table: "former_id",
                columns: new[] { "kind", "entry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_head_revision",
                table: "head",
                column: "revision");

            migrationBuilder.CreateIndex(
                name: "ix_label_drug_id",
                table: "label",
                column: "drug_id");

            migrationBuilder.CreateIndex(
                name: "ix_label_kind_id",
                table: "label",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_kind_id",
                table: "source",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trial_kind_id",
                table: "trial",
                columns: new[] { "kind", "id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_trial_nct",
                table: "trial",
                column: "nct");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approval_component");

            migrationBuilder.DropTable(
                name: "approval_event");

            migrationBuilder.DropTable(
                name: "approval_trial");

            migrationBuilder.DropTable(
                name: "approval_version");

            migrationBuilder.DropTable(
                name: "cite");

            migrationBuilder.DropTable(
                name: "claim_approval");

            migrationBuilder.DropTable(
                name: "claim_combination");

            migrationBuilder.DropTable(
                name: "claim_drug");

            migrationBuilder.DropTable(
                name: "combination_approval");

            migrationBuilder.DropTable(
                name: "combination_component");

            migrationBuilder.DropTable(
                name: "combination_setting");

            migrationBuilder.DropTable(
                name: "combination_trial");

            migrationBuilder.DropTable(
                name: "condition");

            migrationBuilder.DropTable(
                name: "drug_brand");

            migrationBuilder.DropTable(
                name: "drug_name");

            migrationBuilder.DropTable(
                name: "entry_version");

            migrationBuilder.DropTable(
                name: "former_id");

            migrationBuilder.DropTable(
                name: "head");

            migrationBuilder.DropTable(
                name: "label");

            migrationBuilder.DropTable(
                name: "trial_result");

            migrationBuilder.DropTable(
                name: "unconfirmed");

            migrationBuilder.DropTable(
                name: "source");

            migrationBuilder.DropTable(
                name: "claim");

            migrationBuilder.DropTable(
                name: "approval");

            migrationBuilder.DropTable(
                name: "combination");

            migrationBuilder.DropTable(
                name: "trial");

            migrationBuilder.DropTable(
                name: "drug");

            migrationBuilder.DropTable(
                name: "drug_class");

            migrationBuilder.DropTable(
                name: "entry");

            migrationBuilder.DropTable(
                name: "revision");
        }
    }
}

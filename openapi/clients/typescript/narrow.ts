// Compiled against the generated types, never run: it compiles only as long as `op` narrows a criterion to its kind.
import type { components, paths } from "./generated/myelomakb";

type Schemas = components["schemas"];
type KindNames = Exclude<Extract<keyof Schemas, `${string}Criterion`>, "Criterion">;
/** A criterion of any kind: what a criterion of an answer is, told apart by `op`. */
type Kind = Schemas[KindNames];
type Approval = paths["/v1/approvals/{id}"]["get"]["responses"][200]["content"]["application/json"];

/** The fewest prior lines that a label asks for, anywhere in its criteria. */
export function fewestPriorLines(criterion: Kind): number | undefined {
  switch (criterion.op) {
    case "priorLines":
      return criterion.atLeast;
    case "all":
    case "any":
      return criterion.children.map((child) => fewestPriorLines(child as Kind)).find((found) => found !== undefined);
    case "not":
      return undefined;
    case "lab":
      // @ts-expect-error A laboratory test has no agents: narrowing must say so.
      return criterion.agents;
    default:
      return undefined;
  }
}

/** Every kind has a case here, or this does not compile. */
export function describe(criterion: Kind): string {
  switch (criterion.op) {
    case "all":
    case "any":
      return criterion.children.length.toString();
    case "not":
      return criterion.child.op;
    case "diagnosis":
    case "diseaseStatus":
    case "riskCategory":
      return criterion.values.join(", ");
    case "biomarker":
      return criterion.biomarker;
    case "condition":
      return criterion.condition;
    case "ageYears":
    case "ecog":
    case "bodyWeightKg":
    case "priorLines":
      return `${criterion.atLeast ?? ""}-${criterion.atMost ?? ""}`;
    case "lab":
      return `${criterion.lab} ${criterion.unit}`;
    case "transplantEligible":
    case "priorAutologousTransplant":
    case "progressedOnLastTherapy":
      return criterion.value ? "yes" : "no";
    case "progressedWithinDays":
      return `${criterion.days}`;
    case "exposedTo":
    case "refractoryTo":
      return criterion.drug ?? criterion.class ?? "";
    default: {
      const nothing: never = criterion;
      return nothing;
    }
  }
}

export const linesOf = (approval: Approval): number | undefined => fewestPriorLines(approval.criteria as Kind);

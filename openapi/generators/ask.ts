// Asks a running service through the client that orval generated: node built/ask.js
import { assessEligibility, assessEligibilityBatch } from "./generated/myelomakb";
import type { Assessment, AssessmentLine, AssessmentLineAnswer, Patient } from "./generated/myelomakb";

const patient: Patient = {
  diagnosis: "multiple-myeloma",
  diseaseStatus: ["relapsed", "refractory"],
  ageYears: 67,
  priorLines: 4,
  exposedTo: ["Velcade", { class: "immunomodulatory-drug" }, { class: "anti-cd38-antibody", agents: 1 }],
  labs: [{ name: "creatinine", value: 1.1, unit: "mg/dL" }],
  therapies: [{ line: 1, drugs: ["bortezomib"], endedOn: "2020-05", progressedOn: null }],
  therapiesComplete: false,
};
const asked = { asOf: "2023-08-01", regulators: ["FDA" as const], drugs: ["teclistamab"] };

/** The generated function sends one line and hands out the answer as it comes. */
async function line(one: AssessmentLine): Promise<AssessmentLineAnswer> {
  const { stream } = await assessEligibilityBatch(one) as unknown as { stream: Response };
  return JSON.parse(await stream.text());
}

async function main(): Promise<void> {
  const { data } = await assessEligibility({ ...asked, patient }) as { data: Assessment };
  const { diseaseStatus: _, ...untold } = patient;
  const answers = [await line({ id: "told", ...asked, patient }), await line({ id: "untold", ...asked, patient: untold })];
  console.log(JSON.stringify({
    verdicts: data.results.map((result) => result.verdict),
    lines: answers.map((answer) => ({ id: answer.id, counts: answer.counts })),
  }));
}

main();

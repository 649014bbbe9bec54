// Asks a running service through the generated client: node built/ask.js http://127.0.0.1:5080
import { assessEligibility, assessEligibilityBatch } from "./generated";
import { client } from "./generated/client.gen";
import type { AssessmentLine, AssessmentLineAnswer, Patient } from "./generated";

/** The program's arguments, without the types of a whole platform. */
declare const process: { argv: string[] };

client.setConfig({ baseUrl: process.argv[2] as "http://localhost" });

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

/** Sends lines and reads answers: the generated function is typed for one line, so the serializer joins them. */
async function batch(lines: AssessmentLine[]): Promise<AssessmentLineAnswer[]> {
  const { data } = await assessEligibilityBatch({
    body: lines[0],
    bodySerializer: () => lines.map((line) => JSON.stringify(line)).join("\n"),
    parseAs: "text",
    throwOnError: true,
  });
  return (data as unknown as string).trim().split("\n").map((line) => JSON.parse(line));
}

async function main(): Promise<void> {
  const { data } = await assessEligibility({ body: { ...asked, patient }, throwOnError: true });
  const { diseaseStatus: _, ...untold } = patient;
  const answers = await batch([{ id: "told", ...asked, patient }, { id: "untold", ...asked, patient: untold }]);
  console.log(JSON.stringify({
    verdicts: data.results.map((result) => result.verdict),
    lines: answers.map((line) => ({ id: line.id, counts: line.counts })),
  }));
}

main();

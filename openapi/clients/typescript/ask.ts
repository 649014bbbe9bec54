// Asks a running service with bodies that the generated types check: node built/ask.js http://127.0.0.1:5080
import type { components, paths } from "./generated/myelomakb";

/** The program's arguments, without the types of a whole platform. */
declare const process: { argv: string[] };

type Ask = paths["/v1/eligibility"]["post"];
type Request = Ask["requestBody"]["content"]["application/json"];
type Assessment = Ask["responses"][200]["content"]["application/json"];
type Line = components["schemas"]["AssessmentLine"];
type LineAnswer = components["schemas"]["AssessmentLineAnswer"];

async function post(path: keyof paths, type: string, body: string): Promise<string> {
  const answer = await fetch(process.argv[2] + path, { method: "POST", headers: { "Content-Type": type }, body });
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${answer.status}: ${text}`);
  }
  return text;
}

const patient: Request["patient"] = {
  diagnosis: "multiple-myeloma",
  diseaseStatus: ["relapsed", "refractory"],
  ageYears: 67,
  priorLines: 4,
  exposedTo: ["Velcade", { class: "immunomodulatory-drug" }, { class: "anti-cd38-antibody", agents: 1 }],
  labs: [{ name: "creatinine", value: 1.1, unit: "mg/dL" }],
  therapies: [{ line: 1, drugs: ["bortezomib"], endedOn: "2020-05", progressedOn: null }],
  therapiesComplete: false,
};

async function main(): Promise<void> {
  const asked: Omit<Request, "patient"> = { asOf: "2023-08-01", regulators: ["FDA"], drugs: ["teclistamab"] };
  const request: Request = { ...asked, patient };
  const answer: Assessment = JSON.parse(await post("/v1/eligibility", "application/json", JSON.stringify(request)));
  const { diseaseStatus: _, ...untold } = patient;
  const lines: Line[] = [{ id: "told", ...asked, patient }, { id: "untold", ...asked, patient: untold }];
  const batch = await post("/v1/eligibility/batch", "application/x-ndjson", lines.map((line) => JSON.stringify(line)).join("\n"));
  const answers: LineAnswer[] = batch.trim().split("\n").map((line) => JSON.parse(line));
  console.log(JSON.stringify({
    verdicts: answer.results.map((result) => result.verdict),
    lines: answers.map((line) => ({ id: line.id, counts: line.counts })),
  }));
}

main();

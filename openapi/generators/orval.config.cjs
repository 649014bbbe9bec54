// The service that the client asks is fixed when it is generated.
module.exports = {
  myelomakb: {
    input: "../myelomakb.v1.json",
    output: { target: "generated/myelomakb.ts", client: "fetch", baseUrl: process.env.SERVICE ?? "http://127.0.0.1:5080" },
  },
};

/* Lines with which a program asks an endpoint, to copy. */

const LONGEST = 700; // characters of an example that still fits into a line; a longer one is read from a file

interface Asking {
  url: string;
  token: string;
  /** What is sent, as JSON. */
  body: string;
  to?: "predict" | "sample";
}

export function curlLines({ url, token, body, to = "predict" }: Asking): string {
  const sent = body.length > LONGEST ? "@request.json" : `'${body.replaceAll("'", "'\\''")}'`;
  return [
    `curl ${url}/${to}`,
    `-H 'Authorization: Bearer ${token}'`,
    "-H 'Content-Type: application/json'",
    `-d ${sent}`,
  ].join(" \\\n  ");
}

export function pythonLines({ url, token, body }: Asking): string {
  const asked = body.length > LONGEST ? 'json.load(open("request.json"))' : `json.loads(${JSON.stringify(body)})`;
  return `import json
import urllib.request

asked = ${asked}
request = urllib.request.Request(
    "${url}/predict", json.dumps(asked).encode(),
    {"Authorization": "Bearer ${token}", "Content-Type": "application/json"},
)
print(json.load(urllib.request.urlopen(request))["predictions"])`;
}

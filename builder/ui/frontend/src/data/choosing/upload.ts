/* A file goes up as the raw body of one request: fetch cannot say how much of it has arrived. */
import { Refused } from "../../parts/ask";
import type { Refused as RefusedAnswer } from "../../records";

export interface Upload<Answer> {
  done: Promise<Answer>;
  stop: () => void;
}

const TOO_LARGE = 413;

/** `onShare` hears the share that has arrived. */
export function upload<Answer>(address: string, file: File, onShare: (share: number) => void): Upload<Answer> {
  const request = new XMLHttpRequest();
  const done = new Promise<Answer>((resolve, reject) => {
    request.open("POST", `${address}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable) onShare(loaded / total);
    };
    request.onload = () => {
      const answer = answerOf(request.responseText);
      if (request.status < 300) resolve(answer as Answer);
      else reject(new Refused(answer.error ?? refusal(file.name, request.status), request.status));
    };
    request.onerror = () => {
      const sentence = `${file.name} did not arrive: the connection broke. Nothing was changed; try again.`;
      reject(new Refused(sentence, 0));
    };
    request.onabort = () => reject(new DOMException("stopped", "AbortError"));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

function answerOf(text: string): Partial<RefusedAnswer> {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // a proxy's own page
  }
}

const refusal = (name: string, status: number): string =>
  status === TOO_LARGE
    ? `${name} is larger than this server takes.`
    : `${name} did not arrive: the server answered ${status}.`;

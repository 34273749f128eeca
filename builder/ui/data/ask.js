// Questions to the server about data. What takes long is answered with how far it is, and asked again until it is there.

export class Refused extends Error {} // the text is a sentence for the person

const pause = (ms, signal) => new Promise((done, failed) => {
  const timer = setTimeout(done, ms);
  signal?.addEventListener("abort", () => { clearTimeout(timer); failed(new DOMException("left", "AbortError")); }, { once: true });
});

export async function ask(url, body, { signal, waiting, method } = {}) {
  for (;;) {
    let answer;
    try {
      answer = await fetch(url, { method: method ?? (body === undefined ? "GET" : "POST"), credentials: "same-origin", signal, headers: body === undefined ? {} : { "content-type": "application/json" }, body: body === undefined ? undefined : JSON.stringify(body) });
    } catch (error) {
      if (error.name === "AbortError") throw error;
      throw new Refused("The server does not answer. Nothing was changed; try again when it is back.");
    }
    const said = await answer.json().catch(() => ({}));
    if (signal?.aborted) throw new DOMException("left", "AbortError"); // left while the answer was still coming
    if (!answer.ok) throw new Refused(said.error ?? `The server answered ${answer.status}. Nothing was changed.`);
    if (!said.waiting) return said;
    waiting?.(said.waiting);
    await pause(250, signal);
  }
}

// A file goes up as the raw body of one request; `progress` hears the share that has arrived.
export function upload(url, file, progress) {
  const request = new XMLHttpRequest();
  const done = new Promise((resolve, reject) => {
    request.open("POST", `${url}?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total);
    request.onload = () => {
      let said = {};
      try { said = JSON.parse(request.responseText); } catch { /* a proxy's own page */ }
      if (request.status < 300) resolve(said);
      else reject(new Refused(said.error ?? (request.status === 413 ? `${file.name} is larger than this server takes.` : `${file.name} did not arrive: the server answered ${request.status}.`)));
    };
    request.onerror = () => reject(new Refused(`${file.name} did not arrive: the connection broke. Nothing was changed; try again.`));
    request.onabort = () => reject(new DOMException("stopped", "AbortError"));
    request.send(file);
  });
  return { done, stop: () => request.abort() };
}

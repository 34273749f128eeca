/* The files that were made last in this project, of whichever run: who looks for yesterday's file finds it. */
import type { ReactElement } from "react";
import { moment } from "../../parts/moments";
import { bytes } from "../../parts/numbers";
import type { TakenFile } from "../../records";

export function MadeLast({ api, files }: { api: string; files: readonly TakenFile[] }): ReactElement | null {
  if (!files.length) return null;
  return (
    <section className="made-last" aria-label="Made last">
      <h2>Made last</h2>
      <table>
        <tbody>
          {files.map(({ run, name, file, bytes: size, made }) => (
            <tr key={`${run} ${file}`}>
              <td>
                <a className="link" href={`${api}/runs/${run}/export/${file}`} download="">
                  {file}
                </a>
              </td>
              <td className="m">of {name}</td>
              <td className="num">{bytes(size)}</td>
              <td className="num q">{moment(made)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

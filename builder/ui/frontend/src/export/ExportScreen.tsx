/* Export: what can be taken away, or served, on the left; on the right the network answers. */
import { type ReactElement, useEffect, useState } from "react";
import type { ScreenProps } from "../parts/screen";
import { useStable } from "../parts/useStable";
import type { ExportData, ExportedRun, Go } from "./answers";
import { type Half, Head } from "./Head";
import { Note } from "./Note";
import { DecodeCode } from "./predict/DecodeCode";
import { MakeSamples } from "./predict/MakeSamples";
import { RepairPicture } from "./predict/RepairPicture";
import { TryIt } from "./predict/TryIt";
import { useForm } from "./predict/useForm";
import { Serve } from "./serve/Serve";
import { Everything } from "./take/Everything";
import { Take } from "./take/Take";
import { useThings } from "./take/useThings";
import { Untrained } from "./Untrained";

export function ExportScreen({ data, tell }: ScreenProps<ExportData>): ReactElement {
  const go = useStable<Parameters<Go>, void>((to) => tell("go", to));
  const { run } = data;
  return (
    <div className="x">
      {run?.ready ? (
        <Trained key={run.id} data={data} run={run} go={go} />
      ) : (
        <Untrained name={data.name} source={data.source} run={run} go={go} />
      )}
    </div>
  );
}

interface Properties {
  data: ExportData;
  run: ExportedRun;
  go: Go;
}

function Trained({ data: { api, tries }, run, go }: Properties): ReactElement {
  const [half, setHalf] = useState<Half>("take");
  const making = useThings(`${api}/runs/${run.id}/export`);
  const asking = useForm(`${api}/runs/${run.id}/predict`);
  const isReady = asking.form?.ready ?? false;
  // To ask the network its ONNX file is made: then that file can be downloaded, too.
  useEffect(() => {
    if (isReady) making.lookAgain();
  }, [isReady, making.lookAgain]);
  return (
    <>
      <Head api={api} run={run} half={half} onHalf={setHalf} go={go}>
        {half === "take" && <Everything making={making} />}
      </Head>
      <div className="halves">
        <main className="half">
          {making.trouble && <Note>{making.trouble}</Note>}
          {half === "take" ? (
            <Take api={api} making={making} />
          ) : (
            <Serve api={api} run={run.id} name={run.name} form={asking.form} />
          )}
        </main>
        <TryIt asking={asking} isFirst={tries} before={<MakesAndRepairs address={`${api}/runs/${run.id}`} />} />
      </div>
    </>
  );
}

const MakesAndRepairs = ({ address }: { address: string }): ReactElement => (
  <>
    <MakeSamples address={address} />
    <DecodeCode address={address} />
    <RepairPicture address={address} />
  </>
);

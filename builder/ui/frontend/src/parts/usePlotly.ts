/* The plot library, once it has come; who cannot have it is told. */
import { useEffect, useState } from "react";
import { loadPlotly, type Plotly } from "./plotly";
import { useWarning } from "./Toast";

export function usePlotly(): Plotly | null {
  const [plotly, setPlotly] = useState<Plotly | null>(null);
  const warn = useWarning();
  useEffect(() => {
    let isLeft = false;
    loadPlotly().then(
      (library) => {
        if (!isLeft) setPlotly(library);
      },
      (error: Error) => warn(error.message),
    );
    return () => {
      isLeft = true;
    };
  }, [warn]);
  return plotly;
}

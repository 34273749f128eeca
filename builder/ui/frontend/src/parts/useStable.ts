/* The newest functions behind ones that never change: for libraries that subscribe anew, or draw anew, at every new
   function. */
import { useInsertionEffect, useRef, useState } from "react";

type AnyFunction = (...args: never[]) => unknown;

/** An object of functions that stays the same object with the same functions; each calls the newest of its name. */
export function useStableFunctions<Functions extends object>(functions: Functions): Functions {
  const newest = useRef(functions);
  useInsertionEffect(() => {
    newest.current = functions;
  });
  const [stable] = useState(() => {
    const call =
      (name: keyof Functions) =>
      (...args: never[]) =>
        (newest.current[name] as AnyFunction)(...args);
    const names = Object.keys(functions) as (keyof Functions)[];
    return Object.fromEntries(names.map((name) => [name, call(name)])) as unknown as Functions;
  });
  return stable;
}

export function useStable<Arguments extends unknown[], Result>(
  act: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  return useStableFunctions({ act }).act;
}

/* A project's drawings, as a run keeps them. */

export interface DrawnNode {
  name: string;
  type: string;
  title?: string;
  at?: [number, number];
  params?: Record<string, unknown>;
}

export interface DrawnNetwork {
  nodes?: Record<string, DrawnNode>;
  wires?: Record<string, { from: [string, string]; to: [string, string] }>;
}

export interface Drawn {
  networks?: Record<string, DrawnNetwork>;
}

/* A link with which others can look at the race, and change nothing. */
import { useWarning } from "../../parts/Toast";
import { usePlace } from "../place";

export function useSharing(): () => Promise<void> {
  const { race, project, doing } = usePlace();
  const warn = useWarning();
  return async () => {
    await doing.control({ do: "share", on: true });
    const { origin, pathname } = location;
    const link = `${origin}${pathname}?project=${encodeURIComponent(project)}&race=${race.id}`;
    try {
      await navigator.clipboard.writeText(link);
      warn("The link is copied. Whoever has it can look, and change nothing.");
    } catch {
      warn(`Whoever has this link can look: ${link}`);
    }
  };
}

import { pageOwner } from "@/app/_door/owner";

/** Says in every form whose page it stands on; the gate takes it from nobody else. */
export async function Owner() {
  return <input type="hidden" name="owner" value={await pageOwner()} />;
}

/** What a form carries unseen. */
export const Unseen = ({ fields }: { fields: Record<string, string> }) =>
  Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);

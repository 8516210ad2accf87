import { currentAddress } from "@/app/_door/gate";
import { StatePage } from "@/app/_ui/state-page";
import { localeOf } from "@/messages/locale-of";

export default async function Forbidden() {
  return <StatePage locale={localeOf(await currentAddress())} state="forbidden" />;
}

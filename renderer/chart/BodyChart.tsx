// stand-in
export function BodyChart(_props: any) { return <div>chart</div>; }

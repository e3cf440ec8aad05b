// What tests see of the lightening of networks.
export function lighten(bytes: Uint8Array): Buffer;

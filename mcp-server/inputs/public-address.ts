// Tells addresses of the public internet from all others: only the former may ever be asked for an image.
import { BlockList, isIPv4, isIPv6 } from "node:net";

// IANA special-purpose registries (read November 2026), and one public address that is a cloud's own.
const closedV4 = new BlockList();
for (const [net, bits] of [
	["0.0.0.0", 8],
	["10.0.0.0", 8],
	["100.64.0.0", 10],
	["127.0.0.0", 8],
	["169.254.0.0", 16],
	["172.16.0.0", 12],
	["192.0.0.0", 24],
	["192.0.2.0", 24],
	["192.88.99.0", 24],
	["192.168.0.0", 16],
	["198.18.0.0", 15],
	["198.51.100.0", 24],
	["203.0.113.0", 24],
	["224.0.0.0", 4],
	["240.0.0.0", 4],
	// Azure's host agent answers here from inside a virtual machine.
	["168.63.129.16", 32],
] as const) {
	closedV4.addSubnet(net, bits, "ipv4");
}

// Only 2000::/3 is given out to the world; within it these are not, or hide an IPv4 address.
const openV6 = new BlockList();
openV6.addSubnet("2000::", 3, "ipv6");
const closedV6 = new BlockList();
for (const [net, bits] of [
	["2001::", 23],
	["2001:db8::", 32],
	["2002::", 16],
	["3fff::", 20],
] as const) {
	closedV6.addSubnet(net, bits, "ipv6");
}

/** False for anything private, local, reserved, multicast, tunnelled, mapped, or not an address at all. */
export function isPublicAddress(address: string): boolean {
	if (isIPv4(address)) return !closedV4.check(address, "ipv4");
	if (!isIPv6(address) || address.includes("%")) return false;
	return openV6.check(address, "ipv6") && !closedV6.check(address, "ipv6");
}

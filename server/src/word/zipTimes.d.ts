/** The same zip, without a comment at its end, whose files bear no time, so that what is packed alone makes its bytes. */
export declare function withoutTimes(zip: Uint8Array): Uint8Array

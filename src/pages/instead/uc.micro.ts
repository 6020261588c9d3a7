/**
 * Stands in the bundle of the extension for the package `uc.micro`: the engine itself knows what is
 * punctuation and what a symbol, which that package spells out for engines that did not.
 */
export const P = /\p{P}/u;
export const S = /\p{S}/u;

"""Ground floor: characters, and the way back to them.

Laws: folding twice is folding once; every folded place leads back to a place in the
original; no input costs more than linear time.
"""

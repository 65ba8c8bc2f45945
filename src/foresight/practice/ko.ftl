
# ── foresight: practice

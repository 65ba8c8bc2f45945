
# ── foresight: schedule

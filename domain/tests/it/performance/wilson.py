"""Writes wilson.txt: Wilson intervals at 95 % as statsmodels computes them.

pip install statsmodels==0.15.0 && python wilson.py > wilson.txt
"""

from statsmodels.stats.proportion import proportion_confint

COUNTS = [
    (0, 1), (1, 1), (0, 30), (30, 30), (1, 30), (29, 30), (15, 30), (27, 29), (3, 7), (50, 100),
    (95, 100), (949, 1_000), (950, 1_000), (999, 1_000), (1, 100_000), (99_999, 100_000),
    (540_748, 670_009), (645_282, 726_177), (358_660, 405_424), (11_122_091, 11_722_823),
]

for part, whole in COUNTS:
    low, high = proportion_confint(part, whole, alpha=0.05, method="wilson")
    print(part, whole, f"{low:.15f}", f"{high:.15f}")

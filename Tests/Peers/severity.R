# What lme4 says of the designs of severity.py; see there. Run after it: adds rows to severity/expected.csv.
suppressMessages(library(lme4))
arguments <- commandArgs(FALSE)
script <- sub("^--file=", "", arguments[grep("^--file=", arguments)])
folder <- file.path(dirname(script), "severity")
cells <- read.csv(file.path(folder, "cells.csv"))
expected <- read.csv(file.path(folder, "expected.csv"), colClasses = "character")
expected <- expected[expected$method != "lme4", ]
rows <- list()
add <- function(design, what, values) {
  rows[[length(rows) + 1]] <<- data.frame(
    design = design, method = "lme4", what = what, place = as.character(seq_along(values) - 1),
    value = formatC(values, digits = 12, format = "g", width = 1))
}
for (design in unique(cells$design)) {
  own <- cells[cells$design == design, ]
  fit <- suppressMessages(lmer(
    value ~ 1 + (1 | dossier) + (1 | juror), data = own, REML = TRUE,
    control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhoend = 1e-10))))
  parts <- as.data.frame(VarCorr(fit))
  add(design, "a", parts$vcov[parts$grp == "dossier"])
  add(design, "s", parts$vcov[parts$grp == "juror"])
  add(design, "e", parts$vcov[parts$grp == "Residual"])
  add(design, "loglik", as.numeric(logLik(fit)))
  add(design, "severity", -ranef(fit)$juror[, 1])
}
write.table(rbind(expected, do.call(rbind, rows)), file.path(folder, "expected.csv"), sep = ",",
  row.names = FALSE, quote = FALSE)

# Loads a sweep's table in R as it is, and holds its columns against the dictionary: Rscript check.R DIR.
# Where the package nanoparquet or arrow is installed, every cell is compared with the Parquet file as well.

directory <- commandArgs(trailingOnly = TRUE)[1]
dictionary <- read.csv(file.path(directory, "dictionary.csv"))
csv <- read.csv(file.path(directory, "results.csv"), na.strings = "")
faults <- character()

if (!identical(names(csv), dictionary$name)) faults <- c(faults, "columns are not those of the dictionary")
for (i in seq_len(nrow(dictionary))) {
  column <- csv[[dictionary$name[i]]]
  kind <- dictionary$type[i]
  fits <- if (kind == "text") is.character(column) else is.numeric(column) || all(is.na(column))
  if (!fits) faults <- c(faults, paste(dictionary$name[i], "is", class(column), "and not", kind))
  if (dictionary$nullable[i] == "no" && anyNA(column)) faults <- c(faults, paste(dictionary$name[i], "has empty cells"))
}

read <- if (requireNamespace("nanoparquet", quietly = TRUE)) nanoparquet::read_parquet else
  if (requireNamespace("arrow", quietly = TRUE)) arrow::read_parquet else NULL
if (!is.null(read)) {
  parquet <- as.data.frame(read(file.path(directory, "results.parquet")))
  same <- all.equal(csv, parquet, check.attributes = FALSE, tolerance = 0)
  if (!isTRUE(same)) faults <- c(faults, same)
}

for (fault in faults) cat(fault, "\n")
cat(R.version.string, ": ", nrow(csv), " rows of ", ncol(csv), " columns, ",
  if (length(faults) > 0) "NOT AS THEY SHOULD BE" else if (is.null(read)) "CSV alone, as it should be" else "all cells are equal", "\n", sep = "")
quit(status = if (length(faults) > 0) 1 else 0)

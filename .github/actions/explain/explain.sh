#!/usr/bin/env bash
# Explains $LOG with $PACKAGE. The job has failed by itself: this never changes its end.
set -uo pipefail

answer=$(npx --yes --package "$PACKAGE" -- locksmith diagnose "$LOG")
status=$?
if [ -z "$answer" ]; then
  echo 'Locksmith could not be run.'
  exit 0
fi
if [ "$status" -eq 1 ]; then
  echo 'Nothing in the log is an error of Azure AI.'
  exit 0
fi

# The answer quotes the log, which may hold what the runner would take for a command of a workflow.
token=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
printf '::stop-commands::%s\n%s\n::%s::\n' "$token" "$answer" "$token"

# Four spaces make code of it, whatever it holds.
if [ -n "${GITHUB_STEP_SUMMARY:-}" ]; then
  printf '### Why Azure AI refused\n\n%s\n' "$(printf '%s\n' "$answer" | sed 's/^/    /')" >>"$GITHUB_STEP_SUMMARY"
fi

// usage: timed FILE COMMAND…
//
// Runs a command and writes to FILE: seconds of the processor in user and system mode, seconds of the clock, the peak
// of its memory in kilobytes, its exit status. It is small because Linux counts the memory of the process that starts
// a command as the command's own: started by Python, every peak would be at least Python's.

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static double seconds(struct timeval time) {
  return (double)time.tv_sec + (double)time.tv_usec / 1e6;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **arguments) {
  if (count < 3) return 64;
  const double begin = now();
  const pid_t child = fork();
  if (child == 0) {
    execvp(arguments[2], arguments + 2);
    fprintf(stderr, "timed: %s: %s\n", arguments[2], strerror(errno));
    _exit(127);
  }
  int status = 0;
  struct rusage usage;
  if (child < 0 || wait4(child, &status, 0, &usage) != child) return 70;
  const double end = now();
  FILE *file = fopen(arguments[1], "w");
  if (file == NULL) return 73;
  const int exit_status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  fprintf(
    file, "%.6f %.6f %.6f %ld %d\n", seconds(usage.ru_utime), seconds(usage.ru_stime), end - begin, usage.ru_maxrss,
    exit_status);
  return fclose(file) == 0 ? 0 : 73;
}

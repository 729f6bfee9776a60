#define _GNU_SOURCE
#include "CLinuxShim.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <unistd.h>

extern char **environ;

/* Three pipes: the child reads the first and writes the others. Closed by whoever executes another program. */
static int open_pipes(int pipes[3][2]) {
  for (int index = 0; index < 3; index++) {
    if (pipe2(pipes[index], O_CLOEXEC) != 0) {
      int code = errno;
      while (index-- > 0) {
        close(pipes[index][0]);
        close(pipes[index][1]);
      }
      return code;
    }
  }
  return 0;
}

/* Signals that this program ignores would stay ignored in the child. */
static int set_attributes(posix_spawnattr_t *attributes) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  int code = posix_spawnattr_setsigdefault(attributes, &all);
  if (code == 0) code = posix_spawnattr_setsigmask(attributes, &none);
  if (code == 0) code = posix_spawnattr_setpgroup(attributes, 0);
  if (code == 0)
    code = posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
  return code;
}

static int spawn(char *const *arguments, const char *folder, int pipes[3][2], pid_t *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return code;
  code = posix_spawnattr_init(&attributes);
  if (code == 0) {
    code = posix_spawn_file_actions_adddup2(&actions, pipes[0][0], STDIN_FILENO);
    if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, pipes[1][1], STDOUT_FILENO);
    if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, pipes[2][1], STDERR_FILENO);
    if (code == 0) code = posix_spawn_file_actions_addchdir_np(&actions, folder);
    if (code == 0) code = set_attributes(&attributes);
    if (code == 0) code = posix_spawnp(process, arguments[0], &actions, &attributes, arguments, environ);
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return code;
}

int kemu_linux_spawn(char *const *arguments, const char *folder, struct kemu_linux_child *child) {
  int pipes[3][2];
  pid_t process;
  int code = open_pipes(pipes);
  if (code != 0) return code;
  code = spawn(arguments, folder, pipes, &process);
  close(pipes[0][0]);
  close(pipes[1][1]);
  close(pipes[2][1]);
  int ours[3] = {pipes[0][1], pipes[1][0], pipes[2][0]};
  for (int index = 0; index < 3; index++) {
    if (code != 0)
      close(ours[index]);
    else
      fcntl(ours[index], F_SETFL, fcntl(ours[index], F_GETFL) | O_NONBLOCK);
  }
  if (code == 0) *child = (struct kemu_linux_child){process, ours[0], ours[1], ours[2]};
  return code;
}

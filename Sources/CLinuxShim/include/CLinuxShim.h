/* System calls of Linux that Swift's Glibc module does not show. */
#ifndef KEMU_LINUX_SHIM_H
#define KEMU_LINUX_SHIM_H

/* Lets two paths change places in one step. Returns 0, or -1 with errno; EINVAL or ENOSYS where the file system cannot. */
int kemu_linux_exchange(const char *first, const char *second);

/* Writes everything of the file system that holds `descriptor` to its disk. Returns 0, or -1 with errno. */
int kemu_linux_sync_file_system(int descriptor);

/* A process that runs, and this side's ends of its three standard streams, which do not block. */
struct kemu_linux_child {
  int process;
  int input;
  int output;
  int error;
};

/* Starts a command (found in PATH) in a folder, in a process group of its own, with the signals as they are by default.
   Returns 0, or the number of the error. */
int kemu_linux_spawn(char *const *arguments, const char *folder, struct kemu_linux_child *child);

#endif

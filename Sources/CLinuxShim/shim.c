#define _GNU_SOURCE
#include "CLinuxShim.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int kemu_linux_exchange(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int kemu_linux_sync_file_system(int descriptor) { return syncfs(descriptor); }

#ifndef CICUSHIM_H
#define CICUSHIM_H
#include <stdint.h>
#endif

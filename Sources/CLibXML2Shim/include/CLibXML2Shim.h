#ifndef CLIBXML2SHIM_H
#define CLIBXML2SHIM_H
#include <stdint.h>
#endif

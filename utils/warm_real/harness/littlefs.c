//===- littlefs.c - a file system in memory -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "harness.h"
#include "lfs.h"
#include <string.h>

enum { BLOCK = 512, BLOCKS = 64 };
static uint8_t disk[BLOCKS][BLOCK];

static int readBlock(const struct lfs_config *config, lfs_block_t block,
                     lfs_off_t offset, void *buffer, lfs_size_t size) {
  (void)config;
  memcpy(buffer, &disk[block][offset], size);
  return 0;
}

static int programBlock(const struct lfs_config *config, lfs_block_t block,
                        lfs_off_t offset, const void *buffer, lfs_size_t size) {
  (void)config;
  memcpy(&disk[block][offset], buffer, size);
  return 0;
}

static int eraseBlock(const struct lfs_config *config, lfs_block_t block) {
  (void)config;
  memset(disk[block], 0xff, BLOCK);
  return 0;
}

static int sync(const struct lfs_config *config) {
  (void)config;
  return 0;
}

static uint8_t readCache[64], programCache[64], lookahead[16], fileCache[64];

static const struct lfs_config config = {
    .read = readBlock,
    .prog = programBlock,
    .erase = eraseBlock,
    .sync = sync,
    .read_size = 16,
    .prog_size = 16,
    .block_size = BLOCK,
    .block_count = BLOCKS,
    .block_cycles = 100,
    .cache_size = sizeof readCache,
    .lookahead_size = sizeof lookahead,
    .read_buffer = readCache,
    .prog_buffer = programCache,
    .lookahead_buffer = lookahead,
};

static const struct lfs_file_config fileConfig = {.buffer = fileCache};
static lfs_t fs;
static lfs_file_t file;
static uint8_t text[3000];

/// Whether the file is open.
static int openFile(const char *path, int flags) {
  int status = lfs_file_opencfg(&fs, &file, path, flags, &fileConfig);
  report((uint32_t)status);
  return status == 0;
}

static void writeFile(const char *path, uint32_t seed, lfs_size_t size) {
  fillText(text, size, seed);
  if (!openFile(path, LFS_O_WRONLY | LFS_O_CREAT | LFS_O_APPEND))
    return;
  for (lfs_size_t at = 0; at < size; at += 100)
    report((uint32_t)lfs_file_write(&fs, &file, text + at,
                                    size - at < 100 ? size - at : 100));
  report((uint32_t)lfs_file_close(&fs, &file));
}

static void readFile(const char *path) {
  if (!openFile(path, LFS_O_RDONLY))
    return;
  report((uint32_t)lfs_file_size(&fs, &file));
  report((uint32_t)lfs_file_seek(&fs, &file, 33, LFS_SEEK_SET));
  lfs_ssize_t size = lfs_file_read(&fs, &file, text, sizeof text);
  report((uint32_t)size);
  reportBytes(text, size > 0 ? (size_t)size : 0);
  report((uint32_t)lfs_file_close(&fs, &file));
}

static void list(const char *path) {
  lfs_dir_t folder;
  struct lfs_info info;
  report((uint32_t)lfs_dir_open(&fs, &folder, path));
  while (lfs_dir_read(&fs, &folder, &info) > 0) {
    reportBytes(info.name, strlen(info.name));
    report(info.type << 24 | info.size);
  }
  report((uint32_t)lfs_dir_close(&fs, &folder));
}

void run(void) {
  report((uint32_t)lfs_format(&fs, &config));
  report((uint32_t)lfs_mount(&fs, &config));
  report((uint32_t)lfs_mkdir(&fs, "logs"));
  writeFile("boot", 1, 40);
  writeFile("logs/first", 2, 1500);
  writeFile("logs/second", 3, 2900);
  writeFile("logs/first", 4, 700);
  readFile("logs/first");
  readFile("logs/none");
  report((uint32_t)lfs_rename(&fs, "logs/second", "moved"));
  report((uint32_t)lfs_setattr(&fs, "moved", 't', "attribute", 9));
  report((uint32_t)lfs_remove(&fs, "logs/first"));
  report((uint32_t)lfs_unmount(&fs));
  report((uint32_t)lfs_mount(&fs, &config));
  list("/");
  list("logs");
  readFile("moved");
  for (uint32_t i = 0; i < 20; ++i)
    writeFile("boot", i, 150);
  readFile("boot");
  report((uint32_t)lfs_fs_size(&fs));
  reportBytes(disk, sizeof disk);
}

//===- sorting.c - sorting, searching, matrices -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

void insertion_sort(int *a, int n) {
  for (int i = 1; i < n; ++i) {
    int x = a[i], j = i;
    for (; j > 0 && a[j - 1] > x; --j)
      a[j] = a[j - 1];
    a[j] = x;
  }
}
void bubble_sort(int *a, int n) {
  for (int swapped = 1; swapped;) {
    swapped = 0;
    for (int i = 1; i < n; ++i)
      if (a[i - 1] > a[i]) {
        int t = a[i];
        a[i] = a[i - 1], a[i - 1] = t;
        swapped = 1;
      }
  }
}
void selection_sort(uint16_t *a, uint32_t n) {
  for (uint32_t i = 0; i + 1 < n; ++i) {
    uint32_t least = i;
    for (uint32_t j = i + 1; j < n; ++j)
      if (a[j] < a[least])
        least = j;
    uint16_t t = a[i];
    a[i] = a[least], a[least] = t;
  }
}
void shell_sort(int *a, int n) {
  for (int gap = n / 2; gap; gap /= 2)
    for (int i = gap; i < n; ++i) {
      int x = a[i], j = i;
      for (; j >= gap && a[j - gap] > x; j -= gap)
        a[j] = a[j - gap];
      a[j] = x;
    }
}
void sift_down(int *a, uint32_t at, uint32_t n) {
  for (uint32_t child; (child = 2 * at + 1) < n; at = child) {
    if (child + 1 < n && a[child + 1] > a[child])
      ++child;
    if (a[at] >= a[child])
      return;
    int t = a[at];
    a[at] = a[child], a[child] = t;
  }
}
void heap_sort(int *a, uint32_t n) {
  for (uint32_t i = n / 2; i-- > 0;)
    sift_down(a, i, n);
  while (n-- > 1) {
    int t = a[0];
    a[0] = a[n], a[n] = t;
    sift_down(a, 0, n);
  }
}
void quick_sort(int *a, int low, int high) {
  while (low < high) {
    int pivot = a[(low + high) / 2], i = low, j = high;
    while (i <= j) {
      while (a[i] < pivot)
        ++i;
      while (a[j] > pivot)
        --j;
      if (i <= j) {
        int t = a[i];
        a[i++] = a[j], a[j--] = t;
      }
    }
    quick_sort(a, low, j);
    low = i;
  }
}
void merge(const int *a, int n, const int *b, int m, int *out) {
  while (n && m) {
    if (*a <= *b)
      *out++ = *a++, --n;
    else
      *out++ = *b++, --m;
  }
  while (n--)
    *out++ = *a++;
  while (m--)
    *out++ = *b++;
}
void counting_sort(uint8_t *a, uint32_t n, uint32_t *counts) {
  for (int i = 0; i < 256; ++i)
    counts[i] = 0;
  for (uint32_t i = 0; i < n; ++i)
    ++counts[a[i]];
  for (int i = 0; i < 256; ++i)
    for (uint32_t k = counts[i]; k; --k)
      *a++ = i;
}
int binary_search(const int *a, int n, int key) {
  int low = 0, high = n - 1;
  while (low <= high) {
    int middle = (low + high) >> 1;
    if (a[middle] == key)
      return middle;
    if (a[middle] < key)
      low = middle + 1;
    else
      high = middle - 1;
  }
  return ~low;
}
int linear_search(const int *a, int n, int key) {
  for (int i = 0; i < n; ++i)
    if (a[i] == key)
      return i;
  return -1;
}
int maximum(const int *a, int n) {
  int best = a[0];
  for (int i = 1; i < n; ++i)
    if (a[i] > best)
      best = a[i];
  return best;
}
void reverse_array(int *a, int n) {
  for (int i = 0, j = n - 1; i < j; ++i, --j) {
    int t = a[i];
    a[i] = a[j], a[j] = t;
  }
}
void rotate_array(int *a, int n, int by) {
  reverse_array(a, by);
  reverse_array(a + by, n - by);
  reverse_array(a, n);
}
void matrix_multiply(int n, const int *a, const int *b, int *c) {
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) {
      int sum = 0;
      for (int k = 0; k < n; ++k)
        sum += a[i * n + k] * b[k * n + j];
      c[i * n + j] = sum;
    }
}
void transpose(int *a, int n) {
  for (int i = 0; i < n; ++i)
    for (int j = i + 1; j < n; ++j) {
      int t = a[i * n + j];
      a[i * n + j] = a[j * n + i], a[j * n + i] = t;
    }
}
int determinant3(const int *m) {
  return m[0] * (m[4] * m[8] - m[5] * m[7]) -
         m[1] * (m[3] * m[8] - m[5] * m[6]) +
         m[2] * (m[3] * m[7] - m[4] * m[6]);
}
int edit_distance(const char *a, int n, const char *b, int m, int *row) {
  for (int j = 0; j <= m; ++j)
    row[j] = j;
  for (int i = 1; i <= n; ++i) {
    int diagonal = row[0];
    row[0] = i;
    for (int j = 1; j <= m; ++j) {
      int cost = diagonal + (a[i - 1] != b[j - 1]);
      diagonal = row[j];
      int least = row[j - 1] < row[j] ? row[j - 1] + 1 : row[j] + 1;
      row[j] = cost < least ? cost : least;
    }
  }
  return row[m];
}
int sieve(uint8_t *composite, int n) {
  int count = 0;
  for (int i = 2; i < n; ++i) {
    if (composite[i])
      continue;
    ++count;
    for (int j = i + i; j < n; j += i)
      composite[j] = 1;
  }
  return count;
}
uint32_t gcd(uint32_t a, uint32_t b) {
  while (b) {
    uint32_t t = a % b;
    a = b, b = t;
  }
  return a;
}
uint32_t power_mod(uint32_t base, uint32_t exponent, uint32_t modulus) {
  uint64_t result = 1, square = base % modulus;
  for (; exponent; exponent >>= 1) {
    if (exponent & 1)
      result = result * square % modulus;
    square = square * square % modulus;
  }
  return result;
}
uint32_t square_root(uint32_t x) {
  uint32_t root = 0, bit = 1u << 30;
  while (bit > x)
    bit >>= 2;
  for (; bit; bit >>= 2) {
    if (x >= root + bit)
      x -= root + bit, root = (root >> 1) + bit;
    else
      root >>= 1;
  }
  return root;
}
uint32_t fibonacci(uint32_t n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}
int ackermann(int m, int n) {
  if (!m)
    return n + 1;
  return ackermann(m - 1, n ? ackermann(m, n - 1) : 1);
}
